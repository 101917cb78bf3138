import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/utils/combine';
import { attachClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge/attach-closest-edge';
import { extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge/extract-closest-edge';
import { getReorderDestinationIndex } from '@atlaskit/pragmatic-drag-and-drop-hitbox/util/get-reorder-destination-index';
import type { Edge } from './useHeadDrag';

/** Columns that are put in order with the mouse. In a chunk of its own: it is wanted long after the page opens. */

type Data = Record<string | symbol, unknown>;
const POSITION = Symbol('position of the column');

const positionIn = (data: Data): number | null => (typeof data[POSITION] === 'number' ? data[POSITION] : null);

interface Head {
  readonly head: HTMLElement;
  readonly position: number;
  readonly onMove: (from: number, to: number) => void;
  readonly onEdge: (edge: Edge | null) => void;
  readonly onDragging: (dragging: boolean) => void;
}

export function attachHead({ head, position, onMove, onEdge, onDragging }: Head): () => void {
  const data: Data = { [POSITION]: position };
  const destination = (source: Data, target: Data): number | null => {
    const startIndex = positionIn(source);
    if (startIndex === null) return null;
    const closestEdgeOfTarget = extractClosestEdge(target);
    return getReorderDestinationIndex({ startIndex, indexOfTarget: position, closestEdgeOfTarget, axis: 'horizontal' });
  };
  return combine(
    draggable({
      element: head,
      // Its edge is dragged to make it wider, not to move it.
      canDrag: ({ input }) => !document.elementFromPoint(input.clientX, input.clientY)?.matches('.column-edge'),
      getInitialData: () => data,
      onDragStart: () => onDragging(true),
      onDrop: () => onDragging(false),
    }),
    dropTargetForElements({
      element: head,
      canDrop: ({ source }) => positionIn(source.data) !== null,
      getData: ({ element, input }) => attachClosestEdge(data, { element, input, allowedEdges: ['left', 'right'] }),
      onDrag: ({ self, source }) => {
        const to = destination(source.data, self.data);
        const edge = extractClosestEdge(self.data) === 'left' ? 'left' : 'right';
        onEdge(to === positionIn(source.data) ? null : edge);
      },
      onDragLeave: () => onEdge(null),
      onDrop: ({ self, source }) => {
        onEdge(null);
        const [from, to] = [positionIn(source.data), destination(source.data, self.data)];
        if (from !== null && to !== null && from !== to) onMove(from, to);
      },
    }),
  );
}
