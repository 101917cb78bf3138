import { useRef, type KeyboardEvent } from 'react';
import type { Gesture } from './gesture';
import { actionOf } from './keys';
import type { Bubble, Layout } from './layout';
import { nearestTowards, type Direction } from './nearest';
import type { Zoom } from './useZoom';

interface PlotKeysOf {
  readonly layout: Layout | null;
  readonly zoom: Zoom;
  /** Whether the space bar is held. */
  readonly onSpace: (isHeld: boolean) => void;
  readonly focused: Bubble | null;
  readonly gesture: Gesture | null;
  readonly onGesture: (gesture: Gesture | null) => void;
  readonly onFinish: (gesture: Gesture) => void;
  readonly onFocus: (bubble: Bubble) => void;
  readonly onOpen: (bubble: Bubble) => void;
  readonly onToggle: (bubble: Bubble) => void;
  /** Selects what lies in the rectangle between two bubbles. */
  readonly onStretch: (from: Bubble, to: Bubble) => void;
  /** The bubble one step on, or saying why it cannot go there. */
  readonly stepped: (bubble: Bubble, gesture: Gesture | null, direction: Direction) => Gesture | null;
  readonly onUndo: () => void;
  /** Escape, with nothing else to cancel. */
  readonly onDismiss: () => void;
}

/** Everything the mouse does, by keys. */
export function usePlotKeys(of: PlotKeysOf) {
  const anchor = useRef<Bubble | null>(null);

  const goTo = (bubble: Bubble): void => {
    of.zoom.bringIntoSight(bubble.x, bubble.y);
    of.onFocus(bubble);
  };

  const act = (event: KeyboardEvent): boolean => {
    const action = actionOf(event);
    const { layout, focused, gesture, zoom } = of;
    if (!action || !layout) return false;
    const around = focused ? zoom.transform.apply([focused.x, focused.y]) : undefined;
    switch (action.does) {
      case 'walk':
      case 'stretch': {
        const next = focused ? nearestTowards(layout.bubbles, focused, action.direction) : layout.bubbles[0];
        if (gesture?.kind === 'drag') {
          if (gesture.target.inputs.size > 0) return true;
          // It only said why it cannot be moved.
          of.onGesture(null);
        }
        if (action.does === 'walk') anchor.current = null;
        else anchor.current ??= focused;
        if (!next) return true;
        goTo(next);
        if (anchor.current) of.onStretch(anchor.current, next);
        return true;
      }
      case 'rescore':
        if (focused) {
          const next = of.stepped(focused, gesture, action.direction);
          if (next) of.onGesture(next);
        }
        return true;
      case 'first':
      case 'last': {
        const end = layout.bubbles.at(action.does === 'first' ? 0 : -1);
        if (end && gesture === null) goTo(end);
        return true;
      }
      case 'zoomIn':
        zoom.zoomIn(around);
        return true;
      case 'zoomOut':
        zoom.zoomOut(around);
        return true;
      case 'zoomReset':
        zoom.reset();
        return true;
      case 'toggle':
        if (focused) of.onToggle(focused);
        return true;
      case 'accept':
        if (gesture) of.onFinish(gesture);
        else if (focused) of.onOpen(focused);
        return true;
      case 'cancel':
        if (gesture) of.onGesture(null);
        else of.onDismiss();
        return true;
      case 'undo':
        of.onUndo();
        return true;
    }
  };

  return {
    onKeyDown: (event: KeyboardEvent<HTMLElement>): void => {
      if (event.key === ' ') of.onSpace(true);
      // The space bar would scroll the page.
      if (act(event) || event.key === ' ') event.preventDefault();
    },
    onKeyUp: (event: KeyboardEvent<HTMLElement>): void => {
      if (event.key === ' ') of.onSpace(false);
    },
  };
}
