import { useEffect, useLayoutEffect, useRef, type MouseEvent, type PointerEvent, type RefObject } from 'react';
import type { Gesture } from './gesture';
import type { Corner } from './lasso';
import type { Bubble } from './layout';
import type { Target } from './moving';

/** `point`: opens, drags, and draws a lasso from where no bubble is. `lasso`: draws it anywhere, by finger too. */
export type Tool = 'point' | 'lasso' | 'move';

interface PointingOf {
  readonly areaRef: RefObject<HTMLElement>;
  readonly tool: Tool;
  /** Whether the space bar is held: dragging then moves the plot, whatever the tool. */
  readonly spaceHeld: boolean;
  readonly hit: (at: Corner) => Bubble | null;
  /** What a bubble would get that was taken hold of in one place and brought to another. */
  readonly targetAt: (bubble: Bubble, from: Corner, to: Corner) => Target;
  readonly gesture: Gesture | null;
  readonly onGesture: (gesture: Gesture | null) => void;
  readonly onHover: (bubble: Bubble | null) => void;
  readonly onOpen: (bubble: Bubble) => void;
  readonly onFinish: (gesture: Gesture) => void;
}

/** Less than this is a click by an unsteady hand. */
const STARTS_AT = 4;
/** Fingers are less steady. */
const FINGER_STARTS_AT = 10;
/** How long a finger rests on a bubble to take hold of it: moved before, it scrolls the page. */
const TAKES_HOLD_MS = 450;

interface Pressed {
  readonly at: Corner;
  readonly bubble: Bubble | null;
  readonly makes: 'lasso' | 'rectangle' | 'drag';
  readonly adds: boolean;
  /** `waits`: a finger that may still turn out to scroll. `keeps`: the page must not scroll under it. */
  readonly finger: 'waits' | 'keeps' | null;
}

/** What mouse, pen and finger do in the plot; zooming and moving it is `useZoom`'s. */
export function usePointing(of: PointingOf) {
  const pressed = useRef<Pressed | null>(null);
  const wasGesture = useRef(false);
  const holding = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(of);
  // As it is by now: who lets go in the moment of the last move does so before that is drawn.
  const gesture = useRef(of.gesture);
  useLayoutEffect(() => {
    latest.current = of;
    gesture.current = of.gesture;
  });
  const change = (next: Gesture | null): void => {
    gesture.current = next;
    latest.current.onGesture(next);
  };
  const { areaRef } = of;
  useEffect(() => {
    const area = areaRef.current;
    if (!area) return;
    // React listens passively; and where a finger may scroll, only this keeps the page from it once a bubble is held.
    const onTouchMove = (event: TouchEvent) => {
      if (pressed.current?.finger === 'keeps' && event.cancelable) event.preventDefault();
    };
    area.addEventListener('touchmove', onTouchMove, { passive: false });
    return () => {
      area.removeEventListener('touchmove', onTouchMove);
      clearTimeout(holding.current);
    };
  }, [areaRef]);

  const start = (press: Pressed, at: Corner): Gesture => {
    if (press.makes === 'drag' && press.bubble) return dragged(press.bubble, press.at, at);
    if (press.makes === 'rectangle') return { kind: 'rectangle', from: press.at, to: at, adds: press.adds };
    return { kind: 'lasso', line: [press.at, at], adds: press.adds };
  };
  const goOn = (before: Gesture, at: Corner): Gesture => {
    switch (before.kind) {
      case 'lasso':
        return { ...before, line: [...before.line, at] };
      case 'rectangle':
        return { ...before, to: at };
      case 'drag':
        return before.pointer ? dragged(before.bubble, before.pointer.from, at) : before;
    }
  };
  const takeHold = (press: Pressed): void => {
    if (pressed.current !== press) return;
    const held: Pressed = { ...press, finger: 'keeps' };
    pressed.current = held;
    wasGesture.current = true;
    change(start(held, held.at));
  };

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      wasGesture.current = false;
      // A second finger pinches.
      if (!event.isPrimary) return cancel();
      if (event.button !== 0 || of.tool === 'move' || of.spaceHeld) return;
      const at = placeIn(event);
      const bubble = of.hit(at);
      const drags = bubble !== null && of.tool === 'point' && !event.altKey;
      // By finger the page scrolls, unless it rests on a bubble or the lasso was chosen.
      const isWaiting = event.pointerType === 'touch' && of.tool !== 'lasso';
      if (isWaiting && !drags) return;
      const makes = event.shiftKey ? 'rectangle' : drags ? 'drag' : 'lasso';
      const press: Pressed = {
        ...{ at, bubble, makes },
        adds: event.shiftKey || event.ctrlKey || event.metaKey,
        finger: isWaiting ? 'waits' : event.pointerType === 'mouse' ? null : 'keeps',
      };
      pressed.current = press;
      if (isWaiting) holding.current = setTimeout(() => takeHold(press), TAKES_HOLD_MS);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const at = placeIn(event);
      const press = pressed.current;
      if (!press) {
        if (event.pointerType !== 'touch') of.onHover(event.buttons === 0 ? of.hit(at) : null);
        return;
      }
      // Let go where the page did not hear of it: what was lassoed is clear, but not where a bubble was to go.
      if (event.buttons === 0) return gesture.current?.kind === 'drag' ? cancel() : finish();
      if (gesture.current) return change(goOn(gesture.current, at));
      const away = Math.hypot(at[0] - press.at[0], at[1] - press.at[1]);
      if (press.finger === 'waits') {
        if (away >= FINGER_STARTS_AT) cancel();
        return;
      }
      // Cancelled meanwhile: what is still pressed does nothing more.
      if (wasGesture.current || away < STARTS_AT) return;
      wasGesture.current = true;
      event.currentTarget.setPointerCapture(event.pointerId);
      of.onHover(null);
      change(start(press, at));
    },
    onPointerUp: finish,
    onPointerCancel: cancel,
    onPointerLeave: () => of.onHover(null),
    onContextMenu(event: MouseEvent<HTMLElement>) {
      // What a phone does with a finger that rests.
      if (pressed.current?.finger) event.preventDefault();
    },
    onClick(event: MouseEvent<HTMLElement>) {
      if (wasGesture.current) return;
      const bubble = of.hit(placeIn(event));
      if (bubble) of.onOpen(bubble);
    },
  };

  function dragged(bubble: Bubble, from: Corner, to: Corner): Gesture {
    return { kind: 'drag', bubble, target: latest.current.targetAt(bubble, from, to), pointer: { from, to } };
  }

  function letGo(): void {
    clearTimeout(holding.current);
    pressed.current = null;
  }

  function finish(): void {
    letGo();
    const done = gesture.current;
    gesture.current = null;
    if (done) of.onFinish(done);
  }

  function cancel(): void {
    letGo();
    if (gesture.current) change(null);
  }
}

function placeIn(event: MouseEvent<HTMLElement>): Corner {
  const box = event.currentTarget.getBoundingClientRect();
  return [event.clientX - box.left, event.clientY - box.top];
}
