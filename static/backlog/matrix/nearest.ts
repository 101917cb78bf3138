export type Direction = 'left' | 'right' | 'up' | 'down';

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** How far aside a bubble lies counts more than how far ahead, so that arrows go where they point. */
const ASIDE = 2;

/** How far ahead and how far aside, in pixels with y downwards; null: not ahead. */
function distance(from: Spot, to: Spot, direction: Direction): number | null {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const [ahead, aside] =
    direction === 'right' ? [dx, dy] : direction === 'left' ? [-dx, dy] : direction === 'down' ? [dy, dx] : [-dy, dx];
  return ahead > 0 ? ahead + ASIDE * Math.abs(aside) : null;
}

/** The nearest one in a direction; null: there is none. */
export function nearestTowards<T extends Spot>(points: readonly T[], from: Spot, direction: Direction): T | null {
  let nearest: T | null = null;
  let least = Infinity;
  for (const point of points) {
    const away = distance(from, point, direction);
    if (away === null || away >= least) continue;
    nearest = point;
    least = away;
  }
  return nearest;
}
