import { useRef, type MouseEvent, type PointerEvent } from 'react';
import type { Gesture } from './gesture';
import type { Corner } from './lasso';
import type { Bubble } from './layout';
import type { Target } from './rescore';

/** `point`: opens, drags, and draws a lasso from where no bubble is. `lasso`: draws it anywhere, by finger too. */
export type Tool = 'point' | 'lasso' | 'move';

interface PointingOf {
  readonly tool: Tool;
  /** Whether the space bar is held: dragging then moves the plot, whatever the tool. */
  readonly spaceHeld: boolean;
  readonly hit: (at: Corner) => Bubble | null;
  /** The values that a bubble would get there; null: bubbles cannot be dragged. */
  readonly targetAt: ((bubble: Bubble, at: Corner) => Target) | null;
  readonly gesture: Gesture | null;
  readonly onGesture: (gesture: Gesture | null) => void;
  readonly onHover: (bubble: Bubble | null) => void;
  readonly onOpen: (bubble: Bubble) => void;
  readonly onFinish: (gesture: Gesture) => void;
}

/** Less than this is a click by an unsteady hand. */
const STARTS_AT = 4;

interface Pressed {
  readonly at: Corner;
  readonly bubble: Bubble | null;
  readonly makes: 'lasso' | 'rectangle' | 'drag';
  readonly adds: boolean;
}

/** What mouse, pen and finger do in the plot; zooming and moving it is `useZoom`'s. */
export function usePointing(of: PointingOf) {
  const pressed = useRef<Pressed | null>(null);
  const wasGesture = useRef(false);

  const start = (press: Pressed, at: Corner): Gesture => {
    if (press.makes === 'drag' && press.bubble && of.targetAt)
      return { kind: 'drag', bubble: press.bubble, target: of.targetAt(press.bubble, at) };
    if (press.makes === 'rectangle') return { kind: 'rectangle', from: press.at, to: at, adds: press.adds };
    return { kind: 'lasso', line: [press.at, at], adds: press.adds };
  };
  const goOn = (gesture: Gesture, at: Corner): Gesture => {
    switch (gesture.kind) {
      case 'lasso':
        return { ...gesture, line: [...gesture.line, at] };
      case 'rectangle':
        return { ...gesture, to: at };
      case 'drag':
        return of.targetAt ? { ...gesture, target: of.targetAt(gesture.bubble, at) } : gesture;
    }
  };

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      wasGesture.current = false;
      // A second finger pinches.
      if (!event.isPrimary) return cancel();
      if (event.button !== 0 || of.tool === 'move' || of.spaceHeld) return;
      // By finger the page scrolls, unless the lasso was chosen.
      if (event.pointerType === 'touch' && of.tool !== 'lasso') return;
      const at = placeIn(event);
      const bubble = of.hit(at);
      const drags = bubble !== null && of.targetAt !== null && of.tool === 'point' && !event.altKey;
      const makes = event.shiftKey ? 'rectangle' : drags ? 'drag' : 'lasso';
      pressed.current = { at, bubble, makes, adds: event.shiftKey || event.ctrlKey || event.metaKey };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const at = placeIn(event);
      const press = pressed.current;
      if (!press) {
        if (event.pointerType !== 'touch') of.onHover(event.buttons === 0 ? of.hit(at) : null);
        return;
      }
      if (of.gesture) return of.onGesture(goOn(of.gesture, at));
      // Cancelled meanwhile: what is still pressed does nothing more.
      if (wasGesture.current || Math.hypot(at[0] - press.at[0], at[1] - press.at[1]) < STARTS_AT) return;
      wasGesture.current = true;
      event.currentTarget.setPointerCapture(event.pointerId);
      of.onHover(null);
      of.onGesture(start(press, at));
    },
    onPointerUp() {
      pressed.current = null;
      if (of.gesture) of.onFinish(of.gesture);
    },
    onPointerCancel: cancel,
    onPointerLeave: () => of.onHover(null),
    onClick(event: MouseEvent<HTMLElement>) {
      if (wasGesture.current) return;
      const bubble = of.hit(placeIn(event));
      if (bubble) of.onOpen(bubble);
    },
  };

  function cancel(): void {
    pressed.current = null;
    of.onGesture(null);
  }
}

function placeIn(event: MouseEvent<HTMLElement>): Corner {
  const box = event.currentTarget.getBoundingClientRect();
  return [event.clientX - box.left, event.clientY - box.top];
}
