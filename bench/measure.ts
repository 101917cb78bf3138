export type Figures = Record<string, number | string>;

/**
 * Machines are noisy and slow at times: what is compared runs in turns, and the least of several runs counts, since noise
 * only ever adds.
 */
export function sideBySide(work: Record<string, () => unknown>, rounds = 15): Record<string, number> {
  const least: Record<string, number> = {};
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, run] of Object.entries(work)) {
      const started = performance.now();
      run();
      least[name] = Math.min(least[name] ?? Number.POSITIVE_INFINITY, performance.now() - started);
    }
  }
  return least;
}

export const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits));
