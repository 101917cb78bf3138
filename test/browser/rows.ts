import type { FrameLocator } from 'playwright-core';

/**
 * Of every row of the backlog, in order: the texts of what each selector finds in it, with spaces between. The list holds
 * only the rows in sight (and some around them), so this walks through all of it, and goes back to its top.
 */
export function textsOfRows(frame: FrameLocator, selectors: string[]): Promise<string[][]> {
  return frame.getByRole('grid').evaluate(async (grid, wanted) => {
    const rows: string[][] = [];
    const scroller = grid.parentElement!;
    const painted = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    for (let top = 0; top < scroller.scrollHeight; top += scroller.clientHeight) {
      scroller.scrollTop = top;
      await painted();
      for (const row of grid.querySelectorAll('.backlog-row')) {
        rows[Number(row.getAttribute('aria-rowindex')) - 2] = wanted.map((selector) =>
          Array.from(row.querySelectorAll(selector), (found) => found.textContent).join(' '),
        );
      }
    }
    scroller.scrollTop = 0;
    return rows;
  }, selectors);
}
