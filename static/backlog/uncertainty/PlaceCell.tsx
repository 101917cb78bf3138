import type { Language } from '../../../src/texts/language';
import type { BacklogRow } from '../ranking';
import type { GridCell } from '../table/cells/gridCell';
import { surenessText, type Sureness } from './sureness';
import './uncertainty.css';

interface PlaceCellProps {
  readonly cell: GridCell;
  readonly row: BacklogRow;
  readonly sureness: Sureness | undefined;
  /** Its place today, while another order is tried out; null: this is today's. */
  readonly today: number | null;
  readonly language: Language;
}

/** As wide as a bar must be to be seen, also where it starts at the end of the track. */
const LEAST_BAR = '3px';

/**
 * The place, and below it a bar from the place it has at best to the one it has at worst, in 8 of 10 simulations; while another
 * order is tried out, its place today and how far it moves from there.
 */
export function PlaceCell({ cell, row, sureness, today, language }: PlaceCellProps) {
  const { format } = language;
  const text =
    [
      ...(today === null ? [] : [todayText(row.place, today, language)]),
      ...(sureness ? [surenessText(sureness, language)] : []),
    ].join(' ') || undefined;
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
      {today === null ? (
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
      ) : (
        <span className="place-today" aria-hidden="true">
          {format.number(today)} <Move by={today - row.place} />
        </span>
      )}
      {text && <span className="visually-hidden">{text}</span>}
    </div>
  );
}

/** @param by places up; below 0: down. */
function Move({ by }: { readonly by: number }) {
  if (by === 0) return '=';
  return by > 0 ? <span className="move-up">▲ {by}</span> : <span className="move-down">▼ {-by}</span>;
}

function todayText(place: number, today: number, { t }: Language): string {
  if (place === today) return t('whatIf.place.same');
  return t(place < today ? 'whatIf.place.up' : 'whatIf.place.down', { today, count: Math.abs(today - place) });
}
