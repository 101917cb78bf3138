/**
 * Where the keys of bubbles stand: as many as fit, those first in the ranking before the others, none over another, and clear of
 * bubbles that are not their own.
 */

import { Grid, overlaps, type Box } from './grid';

/** A bubble that wants a label; in pixels. */
export interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly width: number;
}

export interface PlacedLabel extends Box {
  readonly id: string;
  readonly text: string;
}

const LABEL_HEIGHT = 14;
const GAP = 3;
/** Of a circle, from its centre to where a corner's diagonal leaves it. */
const DIAGONAL = Math.SQRT1_2;

/** The first few are labelled even where there is no room but over other bubbles. */
const FIRST = 12;

/** Beside its bubble, above or below it, and at its corners. */
function placesFor({ x, y, r, width }: Labelled): Box[] {
  const at = (left: number, top: number): Box => ({ left, top, width, height: LABEL_HEIGHT });
  const middle = y - LABEL_HEIGHT / 2;
  const [right, left] = [x + DIAGONAL * r + GAP, x - DIAGONAL * r - GAP - width];
  const [above, below] = [y - DIAGONAL * r - LABEL_HEIGHT, y + DIAGONAL * r];
  return [
    at(x + r + GAP, middle),
    at(x - r - GAP - width, middle),
    at(x - width / 2, y - r - LABEL_HEIGHT),
    at(x - width / 2, y + r),
    at(right, above),
    at(right, below),
    at(left, above),
    at(left, below),
  ];
}

const isInside = ({ left, top, width, height }: Box, frame: Box): boolean =>
  left >= frame.left &&
  top >= frame.top &&
  left + width <= frame.left + frame.width &&
  top + height <= frame.top + frame.height;

const around = ({ x, y, r }: Labelled): Box => ({ left: x - r, top: y - r, width: 2 * r, height: 2 * r });

/** Whether a box lies over a bubble; one that only touches it does not. */
function liesOver(box: Box, { x, y, r }: Pick<Labelled, 'x' | 'y' | 'r'>): boolean {
  const dx = x - Math.max(box.left, Math.min(x, box.left + box.width));
  const dy = y - Math.max(box.top, Math.min(y, box.top + box.height));
  // What is next to its own bubble touches it, give or take the last digit.
  return Math.hypot(dx, dy) < r - 1e-6;
}

/**
 * @param bubbles those that matter most first; bubbles outside of the frame get no label.
 * @param taken where nothing may stand: names of the quadrants.
 */
export function placeLabels(bubbles: readonly Labelled[], frame: Box, taken: readonly Box[] = []): PlacedLabel[] {
  const labels = new Grid<Box>();
  for (const box of taken) labels.add(box, box);
  const others = new Grid<Labelled>();
  for (const bubble of bubbles) if (overlaps(around(bubble), frame)) others.add(around(bubble), bubble);
  const placed: PlacedLabel[] = [];
  // Thousands may lie on one spot: where one of them found no room, the next finds none either.
  const full = new Set<string>();
  let rank = 0;
  for (const bubble of bubbles) {
    if (!isInside({ left: bubble.x, top: bubble.y, width: 0, height: 0 }, frame)) continue;
    const spot = `${Math.round(bubble.x)} ${Math.round(bubble.y)} ${bubble.r} ${bubble.width}`;
    if (full.has(spot)) continue;
    const places = placesFor(bubble).filter(
      (box) => isInside(box, frame) && labels.count(box, (other) => overlaps(box, other), 1) === 0,
    );
    const place = leastOver(places, others, rank < FIRST ? Infinity : 1);
    rank += 1;
    if (!place) {
      full.add(spot);
      continue;
    }
    labels.add(place, place);
    placed.push({ ...place, id: bubble.id, text: bubble.text });
  }
  return placed;
}

/** The place that lies over fewer bubbles than any before it, and than `most`. */
function leastOver(places: readonly Box[], bubbles: Grid<Labelled>, most: number): Box | null {
  let best: Box | null = null;
  let least = most;
  for (const box of places) {
    const over = bubbles.count(box, (bubble) => liesOver(box, bubble), least);
    if (over >= least) continue;
    [best, least] = [box, over];
    if (over === 0) break;
  }
  return best;
}
