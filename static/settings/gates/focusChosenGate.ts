/** Focus goes to the gate that is shown now, among the gates: what had it is out of sight. */
export const focusChosenGate = (): void =>
  void requestAnimationFrame(() => document.querySelector<HTMLElement>('.gate-link[aria-current]')?.focus());
