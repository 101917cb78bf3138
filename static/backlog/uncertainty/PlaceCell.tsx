import type { Language } from '../../common/language';
import type { BacklogRow } from '../ranking';
import { surenessText, type Sureness } from './sureness';
import './uncertainty.css';

interface PlaceCellProps {
  readonly row: BacklogRow;
  readonly sureness: Sureness | undefined;
  readonly language: Language;
}

/** The place, and below it a bar from the place it has at best to the one it has at worst, in 8 of 10 simulations. */
export function PlaceCell({ row, sureness, language }: PlaceCellProps) {
  const { format } = language;
  const text = sureness && surenessText(sureness, language);
  return (
    <div role="gridcell" className="cell cell-place" title={text}>
      <span className="place-line">
        {sureness?.tied && (
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
              insetInlineStart: `${sureness.from * 100}%`,
              inlineSize: `${Math.max(0, sureness.to - sureness.from) * 100}%`,
            }}
          />
        )}
      </span>
      {text && <span className="visually-hidden">{text}</span>}
    </div>
  );
}
