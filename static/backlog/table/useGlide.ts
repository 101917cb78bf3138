import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { Ranking } from '../ranking';
import type { Item } from './items';
import type { Held } from './rowActions';
import { HEAD_HEIGHT, ROW_HEIGHT } from './useRows';

const GLIDE_MS = 240;
/** Rows that come into sight because the table scrolled along are drawn one frame later. */
const LATER_MS = 120;

interface Glide {
  readonly scroller: RefObject<HTMLElement>;
  readonly items: readonly Item[];
  /** Where each of them stands, by key. */
  readonly at: ReadonlyMap<string, number>;
  readonly ranking: Ranking;
  readonly complete: boolean;
  /** What else orders the rows: when one of these changes, nothing glides. */
  readonly besides: readonly unknown[];
  /** Top of every row that is drawn, in pixels, by key. */
  readonly tops: ReadonlyMap<string, number>;
  /** The row with the focus: it stays where it is on the screen, and the others glide around it. */
  readonly activeKey: string | null;
  /** A row that is to stand somewhere else than it does: told once; null: there is none. */
  readonly takeHeld: () => Held | null;
  /** To be told when the list stands where it will. */
  readonly onStanding: () => void;
}

interface Underway {
  /** Where rows stood on the screen, and in which order all of them did. */
  readonly seen: ReadonlyMap<string, number>;
  readonly order: ReadonlyMap<string, number>;
  readonly first: number;
  readonly done: Set<string>;
  readonly since: number;
}

/** Lets rows glide to their new place when what was entered ranks them anew; never when one scrolls, sorts or filters. */
export function useGlide(now: Glide): void {
  const last = useRef<Glide | null>(null);
  const underway = useRef<Underway | null>(null);

  // After every drawing: rows that come into sight later have to glide too.
  useLayoutEffect(() => {
    const before = last.current;
    last.current = now;
    const scroller = now.scroller.current;
    if (!scroller || !before) return now.onStanding();
    // Asking where it is has the browser lay out at once, twice in a frame: not while one only scrolls.
    const from = isRankedAnew(before, now) ? scroller.scrollTop : null;
    const held = now.takeHeld();
    if (held) putBack(held, now, scroller);
    if (from !== null) {
      if (!held) follow(before, now, scroller);
      underway.current = begin(before, from);
    }
    now.onStanding();
    const glide = underway.current;
    if (!glide) return;
    if (performance.now() - glide.since > LATER_MS) underway.current = null;
    else run(glide, now, scroller);
  });
}

const isRankedAnew = (before: Glide, now: Glide): boolean =>
  before.ranking !== now.ranking &&
  before.items !== now.items &&
  before.complete &&
  now.complete &&
  before.besides.every((one, index) => one === now.besides[index]);

/** The row with the focus stays where it is on the screen. */
function follow(before: Glide, { activeKey, tops }: Glide, scroller: HTMLElement): void {
  const [was, is] = [before.tops.get(activeKey ?? ''), tops.get(activeKey ?? '')];
  if (was !== undefined && is !== undefined && was !== is && scroller.contains(document.activeElement))
    scroller.scrollTop += is - was;
}

/** As far as that is in sight. */
function putBack({ key, top }: Held, { tops }: Glide, scroller: HTMLElement): void {
  const is = tops.get(key);
  if (is === undefined) return;
  const lowest = scroller.clientHeight - HEAD_HEIGHT - ROW_HEIGHT;
  scroller.scrollTop = is - Math.max(0, Math.min(lowest, top));
}

/** @param scrollTop as it was before anything moved. */
function begin(before: Glide, scrollTop: number): Underway | null {
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return null;
  const order = before.at;
  return {
    seen: new Map([...before.tops].map(([key, top]) => [key, top - scrollTop])),
    order,
    first: Math.min(
      ...[...before.tops].flatMap(([key, top]) => (top >= scrollTop ? [order.get(key) ?? Infinity] : [])),
    ),
    done: new Set(),
    since: performance.now(),
  };
}

function run(glide: Underway, now: Glide, scroller: HTMLElement): void {
  const { scrollTop, clientHeight } = scroller;
  for (const [key, top] of now.tops) {
    if (glide.done.has(key)) continue;
    glide.done.add(key);
    const to = top - scrollTop;
    const isAbove = (glide.order.get(key) ?? 0) < glide.first;
    // One that was out of sight comes in from the edge that it was beyond.
    const from = glide.seen.get(key) ?? (isAbove ? -clientHeight / 4 : clientHeight);
    const by = Math.max(-clientHeight, Math.min(clientHeight, from - to));
    if (Math.abs(by) < 1 || to > clientHeight * 1.5 || to < -clientHeight) continue;
    const row = scroller.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`);
    const onTop = key === now.activeKey ? { zIndex: 2 } : {};
    row?.animate(
      [
        { transform: `translateY(${by}px)`, ...onTop },
        { transform: 'none', ...onTop },
      ],
      { duration: GLIDE_MS, easing: 'ease-in-out' },
    );
  }
}
