import type { HealthFigure } from '../../../src/domain/backlogView';
import type { HealthFacts } from '../../../src/domain/gates/health';

/** Whether an issue stands behind a figure: it is not ready, has no criteria, has no estimate, or is stale. */
export function isBehind(figure: HealthFigure, facts: HealthFacts | undefined): boolean {
  if (facts === undefined) return false;
  return figure === 'stale' ? facts.stale === true : facts[figure] !== true;
}
