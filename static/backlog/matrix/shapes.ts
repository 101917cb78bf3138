import type { Look } from './bubbles';

/** Corners of each look's shape around a centre, for a radius of 1; null: a circle. All cover about as much as it. */
const CORNERS: Record<Look, readonly (readonly [number, number])[] | null> = {
  plain: null,
  unblocks: corners(3, 1.45, -90),
  waits: corners(4, 1.25, 45),
  pinned: corners(4, 1.3, 0),
  circle: corners(3, 1.45, 90),
};

function corners(count: number, radius: number, turned: number): [number, number][] {
  return Array.from({ length: count }, (_, index) => {
    const angle = ((turned + (360 / count) * index) * Math.PI) / 180;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
}

/** How far a look's corners are from its centre, for a radius of 1. */
export const reachOf = (look: Look): number => Math.max(1, ...(CORNERS[look] ?? []).map(([x, y]) => Math.hypot(x, y)));

/** Adds a bubble's outline to a path of the canvas. */
export function trace(context: CanvasRenderingContext2D, look: Look, x: number, y: number, r: number): void {
  const shape = CORNERS[look];
  context.beginPath();
  if (shape === null) context.arc(x, y, r, 0, 2 * Math.PI);
  else for (const [dx, dy] of shape) context.lineTo(x + dx * r, y + dy * r);
  context.closePath();
}

/** The same as the `d` of an SVG path, around 0, 0. */
export function shapePath(look: Look, r: number): string {
  const shape = CORNERS[look];
  if (shape === null) return `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
  return `M${shape.map(([dx, dy]) => `${(dx * r).toFixed(2)} ${(dy * r).toFixed(2)}`).join('L')}Z`;
}
