/** Marks the drawer's own element; the table finds it by this. */
export const DRAWER_ID = 'issue-drawer';

/** For whoever opens an issue by keyboard: goes on in the drawer, if it is there already. */
export const focusDrawer = (): void => document.getElementById(DRAWER_ID)?.focus();

/** The cell to go on from in the row of an issue, where the page shows one. */
const cellInRow = (issueId: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-row="${CSS.escape(issueId)}"] [aria-colindex][tabindex="0"]`);

/** Gives the focus to an issue's row, to where it came from, or to the table: never to nothing. */
export function focusRow(issueId: string, openedFrom: Element | null): void {
  const from = openedFrom instanceof HTMLElement && openedFrom.isConnected ? openedFrom : null;
  const target = cellInRow(issueId) ?? from ?? document.querySelector<HTMLElement>('.backlog-grid [tabindex="0"]');
  target?.focus();
}
