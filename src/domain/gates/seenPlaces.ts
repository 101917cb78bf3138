import type { AdfNode } from './adf';
import type { Piece } from './seenNodes';

/** Where words stand as far as that changes what they say: in which item of a list, in which column of a table. */

const ITEMS = new Set(['listItem', 'taskItem', 'blockTaskItem', 'decisionItem']);
const CELLS = new Set(['tableCell', 'tableHeader']);

interface Row {
  columns: number;
  isSaid: boolean;
}

interface Place {
  readonly piece: Piece;
  readonly row: Row | null;
  isSaid: boolean;
}

const ROOT: Place = { piece: '', row: null, isSaid: true };
const MOST_COLUMNS = 1_000;

/** Follows the walk through a document. */
export class Places {
  private readonly rows: Row[] = [];
  private readonly inside: Place[] = [];
  private last: Place = ROOT;

  enter(node: AdfNode): void {
    const depth = String(this.inside.length + 1);
    if (node.type === 'tableRow') this.rows.push({ columns: 0, isSaid: false });
    else if (CELLS.has(node.type)) {
      const row = this.rows.at(-1) ?? null;
      this.inside.push({ piece: ['cell', depth, String(row?.columns ?? 0)], row, isSaid: false });
      if (row) row.columns += widthOf(node);
    } else if (ITEMS.has(node.type)) {
      // Whether a task is done changes all the time; whether something is decided is what is said of it.
      const state = node.type === 'decisionItem' ? [String(node.attrs.state)] : [];
      this.inside.push({ piece: ['item', depth, ...state], row: null, isSaid: false });
    }
  }

  leave({ type }: AdfNode): void {
    if (type === 'tableRow') this.rows.pop();
    else if (CELLS.has(type) || ITEMS.has(type)) this.inside.pop();
  }

  /** The place of a line; null: in no list and no table. */
  get here(): Piece | null {
    return this.inside.at(-1)?.piece ?? null;
  }

  /** What there is to say of the place before something that stands there: nothing where that follows in the same place. */
  said(): Piece[] {
    const here = this.inside.at(-1) ?? ROOT;
    let first = this.inside.length;
    while (first > 0 && !this.inside[first - 1]!.isSaid) first -= 1;
    const pieces = this.inside.slice(first).flatMap((place) => this.opening(place));
    if (pieces.length === 0 && here !== this.last) pieces.push(['back', String(this.inside.length)]);
    this.last = here;
    return pieces;
  }

  private opening(place: Place): Piece[] {
    place.isSaid = true;
    const isFirst = place.row !== null && !place.row.isSaid;
    if (place.row) place.row.isSaid = true;
    return isFirst ? [['row'], place.piece] : [place.piece];
  }
}

function widthOf({ attrs: { colspan } }: AdfNode): number {
  return typeof colspan === 'number' && colspan >= 1 ? Math.min(Math.floor(colspan), MOST_COLUMNS) : 1;
}
