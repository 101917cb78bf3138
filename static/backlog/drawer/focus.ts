/** Marks the drawer's own element; the table finds it by this. */
export const DRAWER_ID = 'issue-drawer';

/** For whoever opens an issue by keyboard: goes on in the drawer, if it is there already. */
export const focusDrawer = (): void => document.getElementById(DRAWER_ID)?.focus();

/** Whether someone is at work in the drawer: what happens beside it must not take the focus from there. */
export const isInDrawer = (): boolean => document.activeElement?.closest(`#${DRAWER_ID}`) instanceof HTMLElement;

/** The cell to go on from in the row of an issue, where the page shows one: in the table's column, which may still be on its way here. */
function cellInRow(issueId: string): HTMLElement | null {
  const column = document.querySelector('.backlog-grid [aria-colindex][tabindex="0"]')?.getAttribute('aria-colindex');
  const row = document.querySelector(`[data-row="${CSS.escape(issueId)}"]`);
  return row?.querySelector<HTMLElement>(`[aria-colindex="${column ?? '1'}"]`) ?? null;
}

/** Gives the focus to an issue's row, to where it came from, or to the table: never to nothing. */
export function focusRow(issueId: string, openedFrom: Element | null): void {
  const from = openedFrom instanceof HTMLElement && openedFrom.isConnected ? openedFrom : null;
  const target = cellInRow(issueId) ?? from ?? document.querySelector<HTMLElement>('.backlog-grid [tabindex="0"]');
  target?.focus();
}
