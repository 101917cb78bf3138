/** Where the keys of bubbles stand: as many as fit, those first in the ranking before the others, none over another. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

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

export const LABEL_HEIGHT = 14;
const GAP = 3;
const CELL = 32;

/** The first few are labelled even where other bubbles lie under the text. */
const FIRST = 12;

export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;

/** Boxes by the cells of a grid that they touch, so that only neighbours are compared. */
class Occupied {
  private readonly cells = new Map<string, Box[]>();

  private *around({ left, top, width, height }: Box): Generator<string> {
    for (let column = Math.floor(left / CELL); column <= Math.floor((left + width) / CELL); column += 1)
      for (let row = Math.floor(top / CELL); row <= Math.floor((top + height) / CELL); row += 1)
        yield `${column} ${row}`;
  }

  add(box: Box): void {
    for (const cell of this.around(box)) {
      const boxes = this.cells.get(cell);
      if (boxes) boxes.push(box);
      else this.cells.set(cell, [box]);
    }
  }

  isFree(box: Box, except?: Box): boolean {
    for (const cell of this.around(box))
      if (this.cells.get(cell)?.some((other) => other !== except && overlaps(box, other))) return false;
    return true;
  }
}

function* placesFor({ x, y, r, width }: Labelled): Generator<Box> {
  const size = { width, height: LABEL_HEIGHT };
  yield { left: x + r + GAP, top: y - LABEL_HEIGHT / 2, ...size };
  yield { left: x - r - GAP - width, top: y - LABEL_HEIGHT / 2, ...size };
  yield { left: x - width / 2, top: y - r - LABEL_HEIGHT, ...size };
  yield { left: x - width / 2, top: y + r, ...size };
}

const isInside = ({ left, top, width, height }: Box, frame: Box): boolean =>
  left >= frame.left &&
  top >= frame.top &&
  left + width <= frame.left + frame.width &&
  top + height <= frame.top + frame.height;

/**
 * @param bubbles those that matter most first; bubbles outside of the frame get no label.
 * @param taken where nothing may stand: names of the quadrants.
 */
export function placeLabels(bubbles: readonly Labelled[], frame: Box, taken: readonly Box[] = []): PlacedLabel[] {
  const labels = new Occupied();
  for (const box of taken) labels.add(box);
  const centres = new Occupied();
  const centreOf = new Map<string, Box>();
  const inSight = bubbles.filter((bubble) => isInside({ left: bubble.x, top: bubble.y, width: 0, height: 0 }, frame));
  for (const { id, x, y, r } of inSight) {
    const half = r / 2;
    const box = { left: x - half, top: y - half, width: 2 * half, height: 2 * half };
    centreOf.set(id, box);
    centres.add(box);
  }
  const placed: PlacedLabel[] = [];
  inSight.forEach((bubble, rank) => {
    for (const box of placesFor(bubble)) {
      if (!isInside(box, frame) || !labels.isFree(box)) continue;
      if (rank >= FIRST && !centres.isFree(box, centreOf.get(bubble.id))) continue;
      labels.add(box);
      placed.push({ ...box, id: bubble.id, text: bubble.text });
      return;
    }
  });
  return placed;
}
