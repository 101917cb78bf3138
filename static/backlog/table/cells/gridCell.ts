/** What every cell of a row needs for the grid around it. */
export interface GridCell {
  readonly role: 'gridcell';
  /** 0: the one cell of the grid that Tab leads to. */
  readonly tabIndex: 0 | -1;
  readonly 'aria-colindex': number;
  /** Whether it is one of several selected cells; absent: it is not. */
  readonly 'aria-selected'?: true;
}
