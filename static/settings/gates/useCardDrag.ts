import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Dragging, Edge } from './drag';

/** Runs when dragging has been loaded; without it the buttons still move things. Answers how to undo it. */
function whenLoaded(attach: (drag: Dragging) => () => void): () => void {
  let over = false;
  let detach = () => {};
  import('./drag').then(
    (drag) => {
      if (!over) detach = attach(drag);
    },
    () => undefined,
  );
  return () => {
    over = true;
    detach();
  };
}

interface CardDrag {
  readonly row: RefObject<HTMLLIElement>;
  readonly head: RefObject<HTMLDivElement>;
  readonly handle: RefObject<HTMLSpanElement>;
  readonly dragging: boolean;
  readonly edge: Edge | null;
}

/** Makes a row one that can be dragged, and dropped upon. */
export function useCardDrag(list: string, index: number, isOff: boolean): CardDrag {
  const row = useRef<HTMLLIElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const handle = useRef<HTMLSpanElement>(null);
  const place = useRef(index);
  const [dragging, onDragging] = useState(false);
  const [edge, onEdge] = useState<Edge | null>(null);
  useEffect(() => {
    place.current = index;
  }, [index]);
  useEffect(() => {
    const [whole, top, grip] = [row.current, head.current, handle.current];
    if (isOff || !whole || !top || !grip) return undefined;
    return whenLoaded((drag) =>
      drag.attachRow({ list, row: whole, head: top, handle: grip, index: () => place.current, onDragging, onEdge }),
    );
  }, [list, isOff]);
  return { row, head, handle, dragging, edge };
}

/** @param onMove must be the same function at every render, or the list is watched anew. */
export function useDrops(list: string, isOff: boolean, onMove: (from: number, to: number) => void): void {
  useEffect(() => (isOff ? undefined : whenLoaded((drag) => drag.watchDrops(list, onMove))), [list, isOff, onMove]);
}
