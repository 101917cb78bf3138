import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useText } from '../../../common/text';
import { LEAST_WIDTH, MOST_WIDTH } from '../room';

interface ColumnEdgeProps {
  readonly id: string;
  readonly title: string;
  /** Pixels; null: the column's own. */
  readonly width: number | null;
  readonly tabIndex: 0 | -1;
  readonly onTry: (id: string, width: number) => void;
  readonly onWidth: (id: string, width: number | null) => void;
}

const STEP = 16;

/** The edge of a column's head: dragged, or moved with arrow keys, it makes the column wider; twice clicked, as it was. */
export function ColumnEdge({ id, title, width, tabIndex, onTry, onWidth }: ColumnEdgeProps) {
  const t = useText();
  const drag = useRef<{ readonly from: number; readonly width: number } | null>(null);
  const widthNow = (edge: HTMLElement) => width ?? edge.parentElement!.offsetWidth;
  const wanted = (event: PointerEvent) => drag.current!.width + event.clientX - drag.current!.from;

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { from: event.clientX, width: event.currentTarget.parentElement!.offsetWidth };
  };
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    const started = drag.current;
    if (!started) return;
    if (event.clientX !== started.from) onWidth(id, wanted(event));
    drag.current = null;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const now = widthNow(event.currentTarget);
    if (event.key === 'ArrowRight') onWidth(id, now + STEP);
    else if (event.key === 'ArrowLeft') onWidth(id, now - STEP);
    else if (event.key === 'Home') onWidth(id, null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <span
      role="separator"
      aria-orientation="vertical"
      aria-label={t('table.columns.width', { column: title })}
      aria-valuemin={LEAST_WIDTH}
      aria-valuemax={MOST_WIDTH}
      aria-valuenow={width ?? LEAST_WIDTH}
      aria-valuetext={width === null ? t('table.columns.ownWidth') : t('table.columns.pixels', { width })}
      className="column-edge"
      tabIndex={tabIndex}
      // The head below it would be dragged along.
      draggable={false}
      onPointerDown={onPointerDown}
      onPointerMove={(event) => drag.current && onTry(id, wanted(event))}
      onPointerUp={onPointerUp}
      onPointerCancel={() => (drag.current = null)}
      onDoubleClick={() => onWidth(id, null)}
      onKeyDown={onKeyDown}
    />
  );
}
