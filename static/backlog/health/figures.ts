import type { HealthFacts } from '../../../src/domain/gates/health';

/** The figures of the backlog's health, each with issues behind it: what a team may want to do something about. */

export const HEALTH_FIGURES = ['ready', 'criteria', 'estimated', 'stale'] as const;
export type HealthFigure = (typeof HEALTH_FIGURES)[number];

/** Whether an issue stands behind a figure: it is not ready, has no criteria, has no estimate, or is stale. */
export function isBehind(figure: HealthFigure, facts: HealthFacts | undefined): boolean {
  if (facts === undefined) return false;
  return figure === 'stale' ? facts.stale === true : facts[figure] !== true;
}
