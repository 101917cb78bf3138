import fc from 'fast-check';
import type { Jobs } from '../../../../src/domain/ranking/precedence/problem';

/** Jobs as a test writes them; `edges` say which job must come before which. */
export interface Case {
  readonly value: readonly number[];
  readonly size: readonly number[];
  readonly edges: readonly (readonly [before: number, after: number])[];
}

export function jobsOf({ value, size, edges }: Case): Jobs {
  const before: number[][] = value.map(() => []);
  const after: number[][] = value.map(() => []);
  for (const [a, b] of edges) {
    before[b]!.push(a);
    after[a]!.push(b);
  }
  return { value: Float64Array.from(value), size: Float64Array.from(size), before, after };
}

/** The least Σ value × completion over every feasible order, each tried. */
export function leastCost({ value, size, before }: Jobs): number {
  const done = new Set<number>();
  let least = Number.POSITIVE_INFINITY;
  const go = (time: number, cost: number): void => {
    if (done.size === value.length) {
      least = Math.min(least, cost);
      return;
    }
    for (let job = 0; job < value.length; job += 1) {
      if (done.has(job) || before[job]!.some((one) => !done.has(one))) continue;
      done.add(job);
      go(time + size[job]!, cost + value[job]! * (time + size[job]!));
      done.delete(job);
    }
  };
  go(0, 0);
  return least;
}

export const isFeasible = ({ before }: Jobs, order: readonly number[]): boolean => {
  const place = new Map(order.map((job, index) => [job, index]));
  return order.every((job) => before[job]!.every((one) => place.get(one)! < place.get(job)!));
};

type Edges = Case['edges'];

/** Every kind of precedence that has a name, on n jobs numbered so that edges go up. */
const edgesOf: Record<string, (n: number, pick: (most: number) => number) => Edges> = {
  none: () => [],
  chain: (n) => Array.from({ length: n - 1 }, (_, i) => [i, i + 1] as const),
  outTree: (n, pick) => Array.from({ length: n - 1 }, (_, i) => [pick(i), i + 1] as const),
  inTree: (n, pick) => Array.from({ length: n - 1 }, (_, i) => [i, i + 1 + pick(n - 2 - i)] as const),
  outForest: (n, pick) => Array.from({ length: n - 1 }, (_, i) => [pick(i), i + 1] as const).filter(() => pick(2) > 0),
  /** "N" is what makes the problem hard. */
  bipartite: (n, pick) => {
    const half = Math.ceil(n / 2);
    return Array.from({ length: half }, (_, a) => a).flatMap((a) =>
      Array.from({ length: n - half }, (_, b) => [a, half + b] as const).filter(() => pick(1) > 0),
    );
  },
  diamonds: (n) =>
    Array.from({ length: n }, (_, i) => i).flatMap((i): Edges =>
      i % 3 === 0
        ? (
            [
              [i, i + 1],
              [i, i + 2],
              [i + 1, i + 3],
              [i + 2, i + 3],
            ] as const
          ).filter(([, b]) => b < n)
        : [],
    ),
  sparse: (n, pick) => pairs(n).filter(() => pick(4) === 0),
  dense: (n, pick) => pairs(n).filter(() => pick(1) > 0),
};

const pairs = (n: number): Edges =>
  Array.from({ length: n }, (_, a) => a).flatMap((a) =>
    Array.from({ length: n - a - 1 }, (_, b) => [a, a + 1 + b] as const),
  );

export const DAG_CLASSES = Object.keys(edgesOf);

/** Values may be below zero; sizes may not. Numbers often repeat, since ties are where order goes wrong. */
export const aCase = (dagClass: string, most: number, least = 1): fc.Arbitrary<Case> =>
  fc
    .tuple(
      fc.integer({ min: least, max: most }),
      fc.array(fc.nat({ max: 10_000 }), { minLength: 200, maxLength: 200 }),
      fc.oneof(fc.constant([0, 6]), fc.constant([0, 40]), fc.constant([-8, 30])),
    )
    .map(([n, random, range]) => {
      let at = 0;
      const pick = (max: number) => random[at++ % random.length]! % (max + 1);
      const [low, high] = range as [number, number];
      return {
        value: Array.from({ length: n }, () => low + pick(high - low)),
        size: Array.from({ length: n }, () => 1 + pick(8)),
        edges: edgesOf[dagClass]!(n, pick),
      };
    });
