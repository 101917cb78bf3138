/** How sure an issue's place is, over the simulations. */
export interface Uncertainty {
  /** Places that 10 % and 90 % of the simulations stay at or before. */
  readonly p10: number;
  readonly p90: number;
  /** Share of the simulations in which the issue is among the first `top`, 0–1. */
  readonly topShare: number;
  /** Share in which it stays behind the row above it, 0–1; 1 for the first row. */
  readonly behindAbove: number;
}

export interface SimulationOptions {
  readonly runs: number;
  readonly seed: number;
  /** How many rows count as the top. */
  readonly top: number;
}

export const USUAL_SIMULATION: SimulationOptions = { runs: 2_000, seed: 20_261_123, top: 10 };

/** Below this share the place of a row against the one above is noise: they are as good as tied. */
export const TIE_BELOW = 2 / 3;
