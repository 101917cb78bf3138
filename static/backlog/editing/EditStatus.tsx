/** What is under way to Jira, undo and redo. */
export function EditStatus() {
  return null;
}
