import type { Edits } from '../../editing/edits';
import type { Judged } from '../../gates/judged';
import type { BacklogRow } from '../../ranking';
import type { RowSetting } from '../../rowSetting';
import type { Sureness } from '../../uncertainty/sureness';
import type { GridCell } from '../cells/gridCell';
import type { InputOf } from '../inputs';
import type { Shown } from '../layout';
import type { Editing, RowActions } from '../rowActions';

export interface BacklogRowProps {
  readonly row: BacklogRow;
  readonly index: number;
  readonly top: number;
  /** Which of how many of its group, from 1; null: there are no groups. */
  readonly at: number | null;
  readonly of: number | null;
  readonly columns: readonly Shown[];
  /** The cell that Tab leads to; null: none of this row. */
  readonly activeCell: number | null;
  /** The first and the last of several selected cells; null: none of this row. */
  readonly from: number | null;
  readonly to: number | null;
  /** The cell with the handle to fill the cells below; null: none of this row. */
  readonly handle: number | null;
  readonly editing: Editing | null;
  /** How its cells stand with Jira, in short: the row is drawn again when it changes. */
  readonly marks: string;
  readonly cellState: Edits['cellState'];
  readonly opened: boolean;
  /** Whether the issue stands open beside the table. */
  readonly current: boolean;
  /** Whether its values are what was changed last: it is found again by that where it went. */
  readonly changed: boolean;
  readonly setting: RowSetting;
  readonly inputOf: InputOf;
  readonly mayEnter: boolean;
  readonly sureness: Sureness | undefined;
  /** Its place today, while another order is tried out; null: this is today's. */
  readonly today: number | null;
  /** undefined: not judged. */
  readonly judged: Judged | undefined;
  /** Whether it still may be. */
  readonly isJudging: boolean;
  /** null: rows cannot be selected. */
  readonly selected: boolean | null;
  readonly actions: RowActions;
}

/** What the cells of a row are made of. */
export interface RowCellsProps extends BacklogRowProps {
  /** Whether it says the least for now. */
  readonly isBrief: boolean;
  /** What the grid around them needs of the cell in this column, from 0. */
  readonly cellAt: (column: number) => GridCell;
}
