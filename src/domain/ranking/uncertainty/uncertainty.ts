/** How sure an issue's place is, over the simulations. */
export interface Uncertainty {
  /** Places that 10 % and 90 % of the simulations stay at or before. */
  readonly p10: number;
  readonly p90: number;
  /** Share of the simulations in which the issue is among the first `top`, 0–1. */
  readonly topShare: number;
  /** Shares in which it stands higher, or lower, than without chance, each 0–1. Ranges may be lopsided. */
  readonly higherShare: number;
  readonly lowerShare: number;
  /** Key of the nearest row above that competes with it by score: in the same tier, with a score, not behind its parent. */
  readonly above: string | null;
  /** Share in which it stays behind that row, 0–1; 1 where there is none. */
  readonly behindAbove: number;
}

export interface SimulationOptions {
  readonly runs: number;
  readonly seed: number;
  /** How many rows count as the top. */
  readonly top: number;
}

export const USUAL_SIMULATION: SimulationOptions = { runs: 2_000, seed: 20_261_123, top: 10 };

/**
 * Between these shares of staying behind the row above, the order of the two is noise: they are as good as tied. A row that stays
 * behind less often than that is no tie either: it nearly always beats the other.
 */
export const TIE = { above: 1 / 3, below: 2 / 3 } as const;

/** From this share on it is fair to speak of most simulations. */
export const MOST = 2 / 3;
