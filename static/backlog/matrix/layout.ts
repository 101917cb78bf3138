import { quadtree, type Quadtree } from 'd3-quadtree';
import { bubbleSizes, BY_REASON, lookOf, type BubbleSizes, type BubblesBy, type Look } from './bubbles';
import type { Chart, Point } from './chart';
import { spread } from './piles';
import { axisScale, placeOn, type AxisScale } from './scales';

/** A point as it is drawn: pixels of the plot before it is zoomed. */
export interface Bubble {
  readonly id: string;
  readonly point: Point;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly look: Look;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly scale: { readonly x: AxisScale; readonly y: AxisScale };
  /** By place. */
  readonly bubbles: readonly Bubble[];
  readonly byId: ReadonlyMap<string, Bubble>;
  readonly tree: Quadtree<Bubble>;
  readonly sizes: BubbleSizes;
  readonly largestRadius: number;
}

export interface LayoutOf {
  readonly chart: Chart;
  /** Pixels, at least 1. */
  readonly width: number;
  readonly height: number;
  readonly log: { readonly x: boolean; readonly y: boolean };
  readonly bubblesBy: BubblesBy;
}

/** Room for the bubbles at the ends of the axes. */
const EDGE = 32;

export function layoutOf({ chart, width, height, log, bubblesBy }: LayoutOf): Layout {
  const edge = Math.min(EDGE, width / 8, height / 8);
  const scale = {
    x: axisScale(chart.x, [...chart.values.x, chart.threshold.x], [edge, width - edge], log.x),
    y: axisScale(chart.y, [...chart.values.y, chart.threshold.y], [height - edge, edge], log.y),
  };
  const sizes = bubbleSizes(chart, bubblesBy);
  let largestRadius = 0;
  const spots = chart.points.map((point): Bubble => {
    const r = sizes.radiusOf(point.row);
    largestRadius = Math.max(largestRadius, r);
    return {
      ...{ id: point.id, point, r },
      x: placeOn(scale.x, point.x),
      y: placeOn(scale.y, point.y),
      look: bubblesBy === BY_REASON ? lookOf(point.row) : 'plain',
    };
  });
  const usual = sizes.measure === null ? largestRadius : largestRadius / 2;
  const bubbles = spread(spots, 2 * usual, { width, height });
  return {
    ...{ width, height, scale, bubbles, sizes, largestRadius },
    byId: new Map(bubbles.map((bubble) => [bubble.id, bubble])),
    tree: quadtree(
      bubbles,
      ({ x }) => x,
      ({ y }) => y,
    ),
  };
}

/** Zoomed in, bubbles grow a little, and the room between them much more. */
export const grown = (radius: number, zoom: number): number => radius * Math.min(2, zoom ** 0.35);

/** Fingers and unsteady hands may miss by this much. */
const MISS = 5;

/**
 * The bubble at a place of the plot: the one whose edge is nearest, also when a larger one lies under it; null: none.
 * @param at before zooming. @param zoom how many times the plot is enlarged.
 */
export function bubbleAt({ tree, largestRadius }: Layout, at: { x: number; y: number }, zoom: number): Bubble | null {
  const reach = (grown(largestRadius, zoom) + MISS) / zoom;
  let nearest: Bubble | null = null;
  let least = MISS;
  tree.visit((node, left, top, right, bottom) => {
    if (!node.length) {
      let leaf: typeof node | undefined = node;
      do {
        const { x, y, r } = leaf.data;
        const away = Math.hypot(x - at.x, y - at.y) * zoom;
        // Inside of several, the one whose centre is nearest.
        const missed = away - grown(r, zoom);
        const score = missed > 0 ? missed : -1 / (1 + away);
        if (score < least) {
          nearest = leaf.data;
          least = score;
        }
        leaf = leaf.next;
      } while (leaf);
    }
    return left > at.x + reach || right < at.x - reach || top > at.y + reach || bottom < at.y - reach;
  });
  return nearest;
}
