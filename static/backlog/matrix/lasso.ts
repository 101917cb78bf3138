import { polygonContains } from 'd3-polygon';

export type Corner = [x: number, y: number];

interface Spot {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Ids of what lies inside a line that was drawn around it; the line closes itself. */
export function insideLasso(points: readonly Spot[], line: readonly Corner[]): string[] {
  if (line.length < 3) return [];
  const corners = [...line];
  return points.filter(({ x, y }) => polygonContains(corners, [x, y])).map(({ id }) => id);
}

/** Ids of what lies in the rectangle between two of its corners, edges included. */
export function insideRectangle(points: readonly Spot[], [ax, ay]: Corner, [bx, by]: Corner): string[] {
  const [left, right] = [Math.min(ax, bx), Math.max(ax, bx)];
  const [top, bottom] = [Math.min(ay, by), Math.max(ay, by)];
  return points.filter(({ x, y }) => x >= left && x <= right && y >= top && y <= bottom).map(({ id }) => id);
}
