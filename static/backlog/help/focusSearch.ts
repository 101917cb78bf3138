/** Puts the cursor into the search of the toolbar, with what stands there selected. */
export function focusSearch(): void {
  const field = document.querySelector<HTMLInputElement>('[role=search] input');
  field?.focus();
  field?.select();
}
