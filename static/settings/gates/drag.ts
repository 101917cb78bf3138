import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/utils/combine';
import { attachClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge/attach-closest-edge';
import { extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge/extract-closest-edge';
import { getReorderDestinationIndex } from '@atlaskit/pragmatic-drag-and-drop-hitbox/util/get-reorder-destination-index';

/** Rows of one list that are put in order with the mouse. In a chunk of its own: it is wanted long after the page opens. */

export type Edge = 'top' | 'bottom';

type Data = Record<string | symbol, unknown>;
const INDEX = Symbol('index of the row');
const LIST = Symbol('list of the row');

const indexIn = (data: Data, list: string): number | null =>
  data[LIST] === list && typeof data[INDEX] === 'number' ? data[INDEX] : null;

interface Row {
  /** Only rows of the same list take each other's place. */
  readonly list: string;
  readonly row: HTMLElement;
  /** What is dragged, and by what it is held; fields below it stay as they are, to be clicked and marked. */
  readonly head: HTMLElement;
  readonly handle: HTMLElement;
  readonly index: () => number;
  readonly onDragging: (dragging: boolean) => void;
  /** Along which edge a line shows where the dragged row would go. */
  readonly onEdge: (edge: Edge | null) => void;
}

export function attachRow({ list, row, head, handle, index, onDragging, onEdge }: Row): () => void {
  const data = (): Data => ({ [LIST]: list, [INDEX]: index() });
  return combine(
    draggable({
      element: head,
      dragHandle: handle,
      getInitialData: data,
      onDragStart: () => onDragging(true),
      onDrop: () => onDragging(false),
    }),
    dropTargetForElements({
      element: row,
      canDrop: ({ source }) => indexIn(source.data, list) !== null,
      getData: ({ element, input }) => attachClosestEdge(data(), { element, input, allowedEdges: ['top', 'bottom'] }),
      onDrag: ({ self, source }) => {
        const edge = extractClosestEdge(self.data) === 'top' ? 'top' : 'bottom';
        onEdge(indexIn(source.data, list) === destination(source.data, self.data, list) ? null : edge);
      },
      onDragLeave: () => onEdge(null),
      onDrop: () => onEdge(null),
    }),
  );
}

/** Where the dragged row would stand in the list, were it let go here. */
function destination(source: Data, target: Data, list: string): number | null {
  const [startIndex, indexOfTarget] = [indexIn(source, list), indexIn(target, list)];
  if (startIndex === null || indexOfTarget === null) return null;
  const closestEdgeOfTarget = extractClosestEdge(target);
  return getReorderDestinationIndex({ startIndex, indexOfTarget, closestEdgeOfTarget, axis: 'vertical' });
}

/** Told when a row of this list was let go in another place of it. */
export const watchDrops = (list: string, onMove: (from: number, to: number) => void): (() => void) =>
  monitorForElements({
    canMonitor: ({ source }) => indexIn(source.data, list) !== null,
    onDrop: ({ source, location }) => {
      const target = location.current.dropTargets[0];
      const from = indexIn(source.data, list);
      const to = target ? destination(source.data, target.data, list) : null;
      if (from !== null && to !== null && from !== to) onMove(from, to);
    },
  });

export interface Dragging {
  readonly attachRow: typeof attachRow;
  readonly watchDrops: typeof watchDrops;
}
