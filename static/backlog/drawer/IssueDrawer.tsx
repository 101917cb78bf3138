/** One issue in full, beside the backlog. */
export default function IssueDrawer() {
  return null;
}
