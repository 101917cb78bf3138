import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { select } from 'd3-selection';
import { zoom, zoomIdentity, type ZoomTransform } from 'd3-zoom';
import type { Seen } from './look';
import type { Tool } from './usePointing';
import type { Size } from './useSize';

const MOST = 60;
const STEP = 1.5;

interface ZoomOf {
  readonly areaRef: RefObject<HTMLElement>;
  readonly size: Size | null;
  readonly tool: Tool;
  /** Whether the space bar is held: dragging then moves the plot, whatever the tool. */
  readonly spaceHeld: boolean;
  /** Other axes start from the whole again. */
  readonly axes: string;
  /** Where one looked last. */
  readonly before: Seen['zoom'];
  readonly onLook: (zoom: Seen['zoom']) => void;
}

export interface Zoom {
  readonly transform: ZoomTransform;
  readonly zoomIn: (around?: [number, number]) => void;
  readonly zoomOut: (around?: [number, number]) => void;
  readonly reset: () => void;
  /** Moves the plot, if need be, so that a place of it (before zooming) is in sight. */
  readonly bringIntoSight: (x: number, y: number) => void;
}

/**
 * The wheel alone scrolls the page; with Ctrl or ⌘, which is also what pinching a touch pad sends, it zooms. Nothing is animated,
 * so there is nothing to reduce.
 */
export function useZoom({ areaRef, size, tool, spaceHeld, axes, before: seen, onLook }: ZoomOf): Zoom {
  const [start] = useState(() => (seen?.axes === axes ? seen : null));
  const [transform, setTransform] = useState<ZoomTransform>(start?.transform ?? zoomIdentity);
  const behaviour = useMemo(
    () =>
      zoom<HTMLElement, unknown>()
        .scaleExtent([1, MOST])
        .wheelDelta(wheelDelta)
        // A screen that can be touched may be plugged in later.
        .touchable(true)
        .on('zoom', (event: { readonly transform: ZoomTransform }) => setTransform(event.transform)),
    [],
  );
  useEffect(
    () => void behaviour.filter((event: Event) => mayZoom(event, spaceHeld || tool === 'move')),
    [behaviour, spaceHeld, tool],
  );
  const isReady = size !== null;
  useEffect(() => {
    const element = areaRef.current;
    if (!element || !isReady) return;
    const selection = select(element).call(behaviour);
    return () => void selection.on('.zoom', null);
  }, [areaRef, behaviour, isReady]);

  const transformNow = useRef(transform);
  useEffect(() => void (transformNow.current = transform), [transform]);
  // Another size shows the same part of the plot.
  const former = useRef<Size | null>(start?.size ?? null);
  useEffect(() => {
    const element = areaRef.current;
    if (!element || !size) return;
    const { width, height } = size;
    behaviour
      .extent([
        [0, 0],
        [width, height],
      ])
      .translateExtent([
        [0, 0],
        [width, height],
      ]);
    const before = former.current ?? size;
    former.current = size;
    behaviour.transform(select<HTMLElement, unknown>(element), scaled(transformNow.current, before, size));
  }, [areaRef, behaviour, size]);
  const onArea = useCallback(
    (act: (selection: ReturnType<typeof select<HTMLElement, unknown>>) => void) => {
      if (areaRef.current) act(select<HTMLElement, unknown>(areaRef.current));
    },
    [areaRef],
  );
  const reset = useCallback(() => onArea((at) => behaviour.transform(at, zoomIdentity)), [onArea, behaviour]);
  const shownAxes = useRef(axes);
  useEffect(() => {
    if (shownAxes.current !== axes) reset();
    shownAxes.current = axes;
  }, [reset, axes]);
  useEffect(() => {
    if (size) onLook({ transform, size, axes });
  }, [onLook, transform, size, axes]);

  return useMemo(
    () => ({
      transform,
      zoomIn: (around) => onArea((at) => behaviour.scaleBy(at, STEP, around)),
      zoomOut: (around) => onArea((at) => behaviour.scaleBy(at, 1 / STEP, around)),
      reset,
      bringIntoSight(x, y) {
        if (!size) return;
        const [px, py] = transform.apply([x, y]);
        const inSight = px >= 0 && py >= 0 && px <= size.width && py <= size.height;
        if (!inSight) onArea((at) => behaviour.translateTo(at, x, y));
      },
    }),
    [transform, onArea, behaviour, reset, size],
  );
}

const scaled = ({ x, y, k }: ZoomTransform, before: Size, after: Size): ZoomTransform =>
  zoomIdentity.translate((x * after.width) / before.width, (y * after.height) / before.height).scale(k);

/** A notch of a mouse's wheel is twenty times what a pinched touch pad sends: no more than 1.4 times nearer at once. */
const MOST_AT_ONCE = 0.5;

/** By what power of 2 a turn of the wheel enlarges. */
function wheelDelta({ deltaY, deltaMode }: WheelEvent): number {
  const delta = -deltaY * (deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 0.02 : 0.5);
  return Math.max(-MOST_AT_ONCE, Math.min(MOST_AT_ONCE, delta));
}

/** @param moves whether dragging moves the plot. */
function mayZoom(event: Event, moves: boolean): boolean {
  if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
  if (window.TouchEvent && event instanceof TouchEvent) return moves || event.touches.length > 1;
  if (!(event instanceof MouseEvent) || event.type === 'dblclick') return false;
  return event.button === 1 || (event.button === 0 && moves);
}
