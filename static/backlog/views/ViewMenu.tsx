/** Views that everyone in the project can choose. */
export function ViewMenu() {
  return null;
}
