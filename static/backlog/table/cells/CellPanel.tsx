import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';

interface CellPanelProps {
  /** null: there is nothing to complain of. */
  readonly problem: { readonly id: string; readonly text: string } | null;
  readonly children?: ReactNode;
}

/** What belongs to the field of a cell, below it, or above it where the table has no room left below. */
export function CellPanel({ problem, children }: CellPanelProps) {
  const box = useRef<HTMLDivElement>(null);
  // At each drawing: the row goes to its place while one types, and the list is scrolled after it.
  useLayoutEffect(() => {
    const panel = box.current;
    if (!panel) return undefined;
    putWhereRoomIs(panel);
    const frame = requestAnimationFrame(() => putWhereRoomIs(panel));
    return () => cancelAnimationFrame(frame);
  });
  useEffect(() => {
    const panel = box.current;
    const list = panel?.closest('.backlog-scroller');
    if (!panel || !list) return undefined;
    const onScroll = () => putWhereRoomIs(panel);
    list.addEventListener('scroll', onScroll);
    return () => list.removeEventListener('scroll', onScroll);
  }, []);
  return (
    <div ref={box} className="cell-panel">
      {children}
      {problem && (
        <span id={problem.id} role="alert" className="cell-problem">
          {problem.text}
        </span>
      )}
    </div>
  );
}

function putWhereRoomIs(panel: HTMLElement): void {
  const cell = panel.parentElement?.getBoundingClientRect();
  const list = panel.closest('.backlog-scroller')?.getBoundingClientRect();
  if (!cell || !list) return;
  const below = list.bottom - cell.bottom;
  panel.classList.toggle('cell-panel-above', below < panel.offsetHeight && cell.top - list.top > below);
}
