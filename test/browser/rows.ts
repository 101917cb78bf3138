import type { FrameLocator } from 'playwright-core';

/**
 * Of every row of the backlog, in order: the texts of what each selector finds in it, with spaces between. The list holds
 * only the rows in sight (and some around them), so this walks through all of it, and goes back to its top.
 *
 * It waits for rows, not for frames: Chromium without a screen now and then stops painting in the midst of a long walk, and
 * then neither scrolls by itself nor calls anyone back. Rows fly by meanwhile, and say no more than their place, key, summary and
 * score. @param how.whole waits until they say all. @throws when the rows of a stretch do not come within half a minute.
 */
export function textsOfRows(frame: FrameLocator, selectors: string[], { whole = false } = {}): Promise<string[][]> {
  return frame.getByRole('grid').evaluate(
    async (grid, { wanted, whole }) => {
      const rows: string[][] = [];
      const scroller = grid.parentElement!;
      const scrollTo = (top: number) => {
        scroller.scrollTop = top;
        // Chromium tells of it with its next frame.
        scroller.dispatchEvent(new Event('scroll'));
      };
      const reachesFoot = () => {
        const foot = scroller.getBoundingClientRect().bottom;
        const last = grid.getAttribute('aria-rowcount');
        return Array.from(grid.querySelectorAll('[role=row]')).some(
          (row) => row.getAttribute('aria-rowindex') === last || row.getBoundingClientRect().bottom >= foot,
        );
      };
      const isThere = () => reachesFoot() && !(whole && grid.querySelector('[aria-busy]'));
      /** Looks again whenever the table changes. */
      const come = (top: number) =>
        new Promise<void>((resolve, reject) => {
          if (isThere()) return resolve();
          const changes = new MutationObserver(() => isThere() && end(resolve));
          const late = setTimeout(
            () => end(() => reject(new Error(`no row comes at ${top} px of ${scroller.scrollHeight}`))),
            30_000,
          );
          const end = (then: () => void) => {
            changes.disconnect();
            clearTimeout(late);
            then();
          };
          changes.observe(grid, { subtree: true, childList: true, attributes: true });
        });
      for (let top = 0; top < scroller.scrollHeight; top += scroller.clientHeight) {
        scrollTo(top);
        await come(top);
        for (const row of grid.querySelectorAll('.backlog-row')) {
          rows[Number(row.getAttribute('aria-rowindex')) - 2] = wanted.map((selector) =>
            Array.from(row.querySelectorAll(selector), (found) => found.textContent).join(' '),
          );
        }
      }
      scrollTo(0);
      return rows;
    },
    { wanted: selectors, whole },
  );
}
