import { quadtree } from 'd3-quadtree';
import type { Size } from './useSize';

/** Issues with the same values lie on one spot; spread out around it, like the seeds of a sunflower, each is seen. */

interface Spot {
  readonly x: number;
  readonly y: number;
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
/** A pile may take this share of the way to the next one. */
const OF_THE_WAY = 0.46;

/**
 * Moves points that share a spot apart: the first of them least. The same points always go to the same places.
 * @param apart pixels between two neighbours of a pile, as far as there is room before the next pile and the plot's edges.
 */
export function spread<T extends Spot>(points: readonly T[], apart: number, plot: Size): T[] {
  const piles = new Map<string, { x: number; y: number; members: number[] }>();
  points.forEach(({ x, y }, index) => {
    const spot = `${Math.round(x * 4)} ${Math.round(y * 4)}`;
    const pile = piles.get(spot);
    if (pile) pile.members.push(index);
    else piles.set(spot, { x, y, members: [index] });
  });
  const all = [...piles.values()];
  const tree = quadtree(
    all,
    (pile) => pile.x,
    (pile) => pile.y,
  );
  const spreadOut = [...points];
  for (const pile of all) {
    const { members } = pile;
    if (members.length === 1) continue;
    tree.remove(pile);
    const next = tree.find(pile.x, pile.y);
    tree.add(pile);
    const toNext = next ? OF_THE_WAY * Math.hypot(next.x - pile.x, next.y - pile.y) : Infinity;
    const toEdge = Math.min(pile.x, plot.width - pile.x, pile.y, plot.height - pile.y) - apart / 2;
    const room = Math.max(1, Math.min(toNext, toEdge));
    const wanted = (apart / 2) * 1.15;
    const scale = Math.min(wanted, room / Math.sqrt(members.length));
    members.forEach((index, at) => {
      const away = scale * Math.sqrt(at + 0.5);
      const angle = at * GOLDEN_ANGLE;
      const point = points[index]!;
      spreadOut[index] = { ...point, x: point.x + away * Math.cos(angle), y: point.y + away * Math.sin(angle) };
    });
  }
  return spreadOut;
}
