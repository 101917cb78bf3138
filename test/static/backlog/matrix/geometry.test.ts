import fc from 'fast-check';
import { zoomIdentity } from 'd3-zoom';
import type { Scale } from '../../../../src/domain/scoring/model';
import { isOnScale } from '../../../../src/domain/scoring/scale';
import type { Box } from '../../../../static/backlog/matrix/grid';
import { placeLabels, type Labelled } from '../../../../static/backlog/matrix/labels';
import { insideLasso, insideRectangle, type Corner } from '../../../../static/backlog/matrix/lasso';
import { nearestTowards, type Direction } from '../../../../static/backlog/matrix/nearest';
import { spread } from '../../../../static/backlog/matrix/piles';
import { snapTo, stepFrom } from '../../../../static/backlog/matrix/snap';
import { axisScale, hasNoLog, isWide, placeOn, ticksOn } from '../../../../static/backlog/matrix/scales';
import { bubbleAt, grown, layoutOf } from '../../../../static/backlog/matrix/layout';
import { chartOf } from '../../../../static/backlog/matrix/chart';
import { rowsOf } from './rows';

const pixel = fc.double({ min: 0, max: 400, noNaN: true });
const spot = fc.record({ x: pixel, y: pixel });
const named = <T>(items: readonly T[]) => items.map((item, index) => ({ ...item, id: String(index) }));

/** Written out anew, so that a mistake in one of them shows. */
const overlap = (a: Box, b: Box) =>
  Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left) > 1e-9 &&
  Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top) > 1e-9;

describe('labels', () => {
  const frame: Box = { left: 0, top: 0, width: 400, height: 300 };
  const bubbles = fc.array(
    fc.record({ x: pixel, y: pixel, r: fc.constantFrom(3, 6, 14), width: fc.integer({ min: 20, max: 90 }) }),
    { maxLength: 120 },
  );
  const labelled = (items: readonly Omit<Labelled, 'id' | 'text'>[]): Labelled[] =>
    named(items).map((item) => ({ ...item, text: `SHOP-${item.id}` }));

  it('never lie over each other, over the names of the fields, or beyond the plot', () => {
    const taken = [
      { left: 8, top: 8, width: 90, height: 18 },
      { left: 300, top: 8, width: 92, height: 18 },
    ];
    fc.assert(
      fc.property(bubbles, (items) => {
        const placed = placeLabels(labelled(items), frame, taken);
        const all: Box[] = [...placed, ...taken];
        all.forEach((a, index) => all.slice(index + 1).forEach((b) => expect(overlap(a, b)).toBe(false)));
        for (const { left, top, width, height } of placed) {
          expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
          expect(left + width).toBeLessThanOrEqual(400);
          expect(top + height).toBeLessThanOrEqual(300);
        }
      }),
    );
  });

  it('are given to what goes first before anything else, whoever else is there', () => {
    fc.assert(
      fc.property(bubbles, (items) => {
        const all = labelled(items);
        const isFirst = ({ id }: { readonly id: string }) => id === '0';
        expect(placeLabels(all, frame).some(isFirst)).toBe(placeLabels(all.slice(0, 1), frame).some(isFirst));
      }),
    );
  });

  /** Whether some of a box's pixels, a quarter of one apart, are inside of a circle. */
  const isOver = ({ left, top, width, height }: Box, { x, y, r }: { x: number; y: number; r: number }): boolean => {
    for (let across = 0.25; across < width; across += 0.25)
      for (let down = 0.25; down < height; down += 0.25)
        if ((left + across - x) ** 2 + (top + down - y) ** 2 < (r - 0.05) ** 2) return true;
    return false;
  };

  it('keep clear of bubbles, but for the first twelve where there is no other room', () => {
    fc.assert(
      fc.property(bubbles, (items) => {
        const all = labelled(items);
        for (const label of placeLabels(all, frame).slice(12)) {
          const near = all.filter(({ x, y }) => x > label.left - 20 && x < label.left + label.width + 20 && y > label.top - 20 && y < label.top + 34); // prettier-ignore
          expect(near.filter((bubble) => isOver(label, bubble))).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('of the first twelve too, wherever one of the places beside its bubble is clear', () => {
    fc.assert(
      fc.property(spot, pixel, (at, away) => {
        // Two bubbles far from all edges leave each other room on at least one side.
        const x = 120 + at.x * 0.4;
        const y = 60 + at.y * 0.4;
        const two = labelled([
          { x, y, r: 6, width: 60 },
          { x: Math.min(390, x + away / 10), y, r: 6, width: 60 },
        ]);
        for (const label of placeLabels(two, frame))
          for (const bubble of two) expect(isOver(label, bubble)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('of five thousand are placed within a frame or two, also where they lie on one spot', () => {
    const crowds = [
      (index: number) => ({ x: (index * 7919) % 400, y: (index * 104_729) % 300 }),
      () => ({ x: 200, y: 150 }),
      (index: number) => ({ x: 20 + (index % 10) * 40 + (index % 3), y: 20 + (Math.floor(index / 10) % 10) * 28 }),
    ];
    for (const place of crowds) {
      const crowd = labelled(Array.from({ length: 5_000 }, (_, index) => ({ ...place(index), r: 3, width: 60 })));
      const began = performance.now();
      expect(placeLabels(crowd, frame).length).toBeGreaterThan(0);
      // A tenth of that on a laptop; machines that run tests are slow.
      expect(performance.now() - began).toBeLessThan(1_000);
    }
  });

  it('become more as one zooms in', () => {
    const crowd = labelled(
      Array.from({ length: 400 }, (_, index) => ({
        x: 20 + (index % 20) * 18,
        y: 15 + Math.floor(index / 20) * 14,
        r: 3,
        width: 48,
      })),
    );
    const zoomed = crowd.map((one) => ({ ...one, x: (one.x - 200) * 6 + 200, y: (one.y - 150) * 6 + 150 }));
    const inSight = zoomed.filter(({ x, y }) => x >= 0 && x <= 400 && y >= 0 && y <= 300).length;
    const shareOf = (count: number, of: number) => count / of;
    expect(shareOf(placeLabels(zoomed, frame).length, inSight)).toBeGreaterThan(
      2 * shareOf(placeLabels(crowd, frame).length, 400),
    );
  });
});

describe('a lasso', () => {
  /** Counts how often a ray to the right crosses the line: another way than winding along the edges. */
  const isInside = (x: number, y: number, line: readonly Corner[]): boolean => {
    let crossings = 0;
    line.forEach(([ax, ay], index) => {
      const [bx, by] = line[(index + 1) % line.length]!;
      if (ay > y === by > y) return;
      if (ax + ((y - ay) / (by - ay)) * (bx - ax) > x) crossings += 1;
    });
    return crossings % 2 === 1;
  };
  // Points between the corners' grid: on the very line, either answer is right.
  const corner = fc
    .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }))
    .map(([x, y]): Corner => [x * 10, y * 10]);

  it('holds what a naive test of each point says, also where it crosses itself', () => {
    fc.assert(
      fc.property(
        fc.array(corner, { minLength: 3, maxLength: 12 }),
        fc.array(spot, { maxLength: 60 }),
        (line, spots) => {
          const points = named(spots.map(({ x, y }) => ({ x: Math.floor(x) + 0.517, y: Math.floor(y) + 0.283 })));
          const expected = points.filter(({ x, y }) => isInside(x, y, line)).map(({ id }) => id);
          expect(insideLasso(points, line)).toEqual(expected);
        },
      ),
    );
  });

  it('needs an area, and a rectangle takes any two corners', () => {
    const points = [{ id: 'a', x: 5, y: 5 }];
    expect(insideLasso(points, [[0, 0], [10, 10]])).toEqual([]); // prettier-ignore
    expect(insideRectangle(points, [10, 0], [0, 10])).toEqual(['a']);
    expect(insideRectangle(points, [5, 5], [5, 5])).toEqual(['a']);
    expect(insideRectangle(points, [6, 0], [10, 10])).toEqual([]);
  });
});

describe('arrow keys', () => {
  const ahead: Record<Direction, (dx: number, dy: number) => boolean> = {
    left: (dx) => dx < 0,
    right: (dx) => dx > 0,
    up: (_, dy) => dy < 0,
    down: (_, dy) => dy > 0,
  };

  it('go to something in their direction whenever there is something', () => {
    const directions = fc.constantFrom<Direction[]>('left', 'right', 'up', 'down');
    fc.assert(
      fc.property(spot, fc.array(spot), directions, (from, spots, direction) => {
        const found = nearestTowards(spots, from, direction);
        const able = spots.filter(({ x, y }) => ahead[direction](x - from.x, y - from.y));
        expect(found === null).toBe(able.length === 0);
        if (found) expect(able).toContain(found);
      }),
    );
  });

  it('prefer what lies straight ahead to what is a little nearer but aside', () => {
    const from = { x: 0, y: 0 };
    const straight = { x: 30, y: 1 };
    expect(nearestTowards([{ x: 12, y: 20 }, straight], from, 'right')).toBe(straight);
    expect(nearestTowards([straight], from, 'left')).toBeNull();
  });
});

describe('values that a bubble can be dragged to', () => {
  const ten: Scale = { type: 'number', min: 1, max: 10, aboveMin: false, unit: null };
  const wsjf: Scale = {
    type: 'steps',
    unit: null,
    steps: [20, 1, 2, 3, 5, 8, 13].map((value) => ({ value, label: null })),
  };
  const months: Scale = { type: 'number', min: 0, max: null, aboveMin: true, unit: 'personMonths' };
  const people: Scale = { type: 'number', min: 0, max: null, aboveMin: false, unit: 'people' };

  it.each([
    ['a step', wsjf, 10, 8],
    ['the last step', wsjf, 400, 20],
    ['a whole point', ten, 4.4, 4],
    ['no less than the least', ten, -3, 1],
    ['half a month', months, 2.3, 2.5],
    ['above a minimum that is not allowed', months, 0.1, 0.5],
    ['whole people', people, 7.6, 8],
    ['round thousands', people, 48_321, 48_000],
  ])('are %s', (_, scale, dropped, expected) => {
    expect(snapTo(scale, dropped)).toBe(expected);
  });

  const bound = fc.integer({ min: -50, max: 5_000 });
  const anyScale: fc.Arbitrary<Scale> = fc.oneof(
    fc.uniqueArray(bound, { minLength: 2, maxLength: 12 }).map((values): Scale => ({
      type: 'steps',
      unit: null,
      steps: values.map((value) => ({ value, label: null })),
    })),
    fc
      .record({
        min: bound,
        room: fc.option(fc.double({ min: 0.01, max: 3_000, noNaN: true })),
        aboveMin: fc.boolean(),
        unit: fc.constantFrom('people' as const, 'points' as const, null),
      })
      .map(({ min, room, aboveMin, unit }): Scale => ({
        type: 'number',
        min,
        max: room === null ? null : min + room,
        aboveMin,
        unit,
      })),
    fc.integer({ min: 1, max: 100 }).map((full): Scale => ({ type: 'log', full })),
  );

  it('may always be entered, wherever the bubble is dropped', () => {
    fc.assert(
      fc.property(anyScale, fc.double({ min: -1e6, max: 1e6, noNaN: true }), (scale, dropped) => {
        expect(isOnScale(scale, snapTo(scale, dropped))).toBe(true);
      }),
    );
  });

  it('are reached step by step from any other, and the ends are ends', () => {
    fc.assert(
      fc.property(
        anyScale,
        fc.double({ min: -100, max: 6_000, noNaN: true }),
        fc.constantFrom<(1 | -1)[]>(1, -1),
        (scale, at, direction) => {
          const from = snapTo(scale, at);
          const to = stepFrom(scale, from, direction);
          expect(isOnScale(scale, to)).toBe(true);
          expect(Math.sign(to - from) * direction).toBeGreaterThanOrEqual(0);
        },
      ),
    );
    expect(stepFrom(wsjf, 5, 1)).toBe(8);
    expect(stepFrom(wsjf, 1, -1)).toBe(1);
    expect(stepFrom(ten, 10, 1)).toBe(10);
    expect(stepFrom(ten, 4, -1)).toBe(3);
  });
});

describe('issues on one spot', () => {
  const plot = { width: 400, height: 400 };

  it('are spread out, each seen, the same way every time, and stay in the plot', () => {
    const middle = Array.from({ length: 30 }, () => ({ x: 200, y: 200 }));
    const once = spread(middle, 8, plot);
    expect(spread(middle, 8, plot)).toEqual(once);
    once.forEach((a, index) =>
      once.slice(index + 1).forEach((b) => expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(6)),
    );
    expect(Math.hypot(once[0]!.x - 200, once[0]!.y - 200)).toBeLessThan(8);
    for (const { x, y } of spread(
      Array.from({ length: 500 }, () => ({ x: 30, y: 380 })),
      8,
      plot,
    )) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(Math.max(x, y)).toBeLessThanOrEqual(400);
    }
  });

  it('never mix with the next spot, however many they are', () => {
    const pile = (x: number, count: number) => Array.from({ length: count }, () => ({ x, y: 200, from: x }));
    const all = spread([...pile(180, 400), ...pile(220, 400)], 10, plot);
    for (const { x, from } of all) expect(Math.abs(x - from)).toBeLessThan(20);
  });
});

describe('axes and bubbles', () => {
  const rice = (reach: number) => ({ reach, impact: 1, confidence: 1, effort: 1 });
  const chartWith = (reaches: readonly number[]) => {
    const { rows, models } = rowsOf({ activeModel: 'rice' }, reaches.map(rice));
    return chartOf({ shown: rows, all: rows, models, chosen: { x: 'input:reach', y: 'input:effort' } });
  };

  it('offer a logarithm only where the largest is more than a hundred times the smallest', () => {
    expect(isWide([1, 100])).toBe(false);
    expect(isWide([1, 101])).toBe(true);
    expect(isWide([0, 1, 101])).toBe(true);
    expect(hasNoLog([0, 1])).toBe(true);
    expect(isWide([])).toBe(false);
    expect(isWide([0, -5])).toBe(false);
  });

  it('never place anything at no place', () => {
    const value = fc.oneof(fc.double({ min: 0, max: 1e12, noNaN: true }), fc.constantFrom(0, 1));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 20 }), fc.boolean(), (values, isLog) => {
        const chart = chartWith([1]);
        const scale = axisScale(chart.x, values, [20, 380], isLog);
        for (const one of values) {
          expect(placeOn(scale, one)).toBeGreaterThanOrEqual(20 - 1e-6);
          expect(placeOn(scale, one)).toBeLessThanOrEqual(380 + 1e-6);
        }
        for (const tick of ticksOn(scale, scale, chart.x, 360)) expect(Number.isFinite(scale(tick))).toBe(true);
      }),
    );
  });

  it('find the bubble under the pointer, zoomed or not: none that does not reach it', () => {
    const chart = chartWith(Array.from({ length: 200 }, (_, index) => 1 + ((index * 37) % 101) * 20));
    const layout = layoutOf({ chart, width: 400, height: 300, log: { x: false, y: false }, bubblesBy: 'input:reach' });
    fc.assert(
      fc.property(spot, fc.constantFrom(1, 3, 20), (at, zoom) => {
        const transform = zoomIdentity.scale(zoom);
        const found = bubbleAt(layout, at, zoom);
        const [px, py] = transform.apply([at.x, at.y]);
        const missed = layout.bubbles.map((bubble) => {
          const [x, y] = transform.apply([bubble.x, bubble.y]);
          return Math.hypot(x - px, y - py) - grown(bubble.r, zoom);
        });
        const least = Math.min(...missed);
        if (least >= 5) expect(found).toBeNull();
        else expect(found).not.toBeNull();
        if (found) {
          const own = missed[layout.bubbles.indexOf(found)]!;
          // Inside of several any of them may answer; else the nearest edge.
          expect(own <= 0 || Math.abs(own - least) < 1e-9).toBe(true);
        }
      }),
    );
  });
});
