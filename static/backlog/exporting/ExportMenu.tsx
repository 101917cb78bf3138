/** The present view to take along. */
export function ExportMenu() {
  return null;
}
