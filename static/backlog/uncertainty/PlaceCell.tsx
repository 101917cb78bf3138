import type { Language } from '../../../src/texts/language';
import type { BacklogRow } from '../ranking';
import type { GridCell } from '../table/cells/gridCell';
import { surenessText, type Sureness } from './sureness';
import './uncertainty.css';

interface PlaceCellProps {
  readonly cell: GridCell;
  readonly row: BacklogRow;
  readonly sureness: Sureness | undefined;
  readonly language: Language;
}

/** As wide as a bar must be to be seen, also where it starts at the end of the track. */
const LEAST_BAR = '3px';

/** The place, and below it a bar from the place it has at best to the one it has at worst, in 8 of 10 simulations. */
export function PlaceCell({ cell, row, sureness, language }: PlaceCellProps) {
  const { format } = language;
  const text = sureness && surenessText(sureness, language);
  return (
    <div {...cell} className="cell cell-place" title={text}>
      <span className="place-line">
        {sureness && sureness.tiedWith !== null && (
          <span className="place-tied" aria-hidden="true">
            ≈
          </span>
        )}
        {format.number(row.place)}
      </span>
      <span className="place-track" aria-hidden="true">
        {sureness && (
          <span
            className="place-bar"
            style={{
              insetInlineStart: `min(${sureness.from * 100}%, 100% - ${LEAST_BAR})`,
              inlineSize: `max(${LEAST_BAR}, ${(sureness.to - sureness.from) * 100}%)`,
            }}
          />
        )}
      </span>
      {text && <span className="visually-hidden">{text}</span>}
    </div>
  );
}
