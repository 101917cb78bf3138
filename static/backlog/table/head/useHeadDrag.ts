import { useEffect, useRef, useState, type RefObject } from 'react';
import { afterPaint } from '../../afterPaint';

export type Edge = 'left' | 'right';

interface HeadDrag {
  readonly element: RefObject<HTMLDivElement>;
  /** Along which edge a line shows where the dragged column would go. */
  readonly edge: Edge | null;
  readonly dragging: boolean;
}

/**
 * Makes a column's head one that can be dragged, and dropped upon. What does it is loaded later: the popup with the columns moves
 * them too.
 * @param onMove null: nothing can be moved.
 */
export function useHeadDrag(position: number, onMove: ((from: number, to: number) => void) | null): HeadDrag {
  const element = useRef<HTMLDivElement>(null);
  const [edge, onEdge] = useState<Edge | null>(null);
  const [dragging, onDragging] = useState(false);
  useEffect(() => {
    const head = element.current;
    if (!head || !onMove) return;
    let over = false;
    let detach = afterPaint(() => {
      void import('./drag').then(
        ({ attachHead }) => {
          if (!over) detach = attachHead({ head, position, onMove, onEdge, onDragging });
        },
        () => undefined,
      );
    });
    return () => {
      over = true;
      detach();
    };
  }, [position, onMove]);
  return { element, edge, dragging };
}
