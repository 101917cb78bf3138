/** What the matrix looks like on the page; null: it is not there. */
export const matrixOnPage = (): HTMLElement | null => document.querySelector<HTMLElement>('.matrix-plot');
