/** What the matrix looks like on the page; null: it is not there. */
export const matrixOnPage = (): HTMLElement | null => document.querySelector<HTMLElement>('.matrix-plot');

/** Selector of what stands over the matrix only for who uses it. */
export const MATRIX_ONLY_IN_USE =
  '.matrix-zoom, .matrix-tooltip, .matrix-rescored, .matrix-hovered, .matrix-focused, .matrix-lasso, .matrix-way, .matrix-moving';
