import type { Issue } from '../issue';
import { ownValue } from '../own';
import type { readInputs } from '../scoring/inputs';
import { blockingOf, type FieldRef, type ProjectSettings } from '../settings';
import { criteriaOf } from './criteria';
import type { Verdict } from './verdict';
import { countsAsReady, estimateSource, hasSize, type EstimateSource, type HealthFacts } from './health';

const DAY = 86_400_000;

/**
 * What is told of one issue. Its description, the fields that the settings name and the named ones must have been loaded.
 *
 * @param named see `estimateSource`.
 */
export function makeHealthFacts(settings: ProjectSettings, now: Date, named: readonly FieldRef[] = []) {
  const source = estimateSource(settings, named);
  const context = { now, blocking: blockingOf(settings) };
  const staleBefore = now.getTime() - settings.health.staleDays * DAY;
  const criteriaFieldId = settings.criteriaField?.id ?? null;
  return (issue: Issue, ready: Verdict): HealthFacts => {
    const updated = Date.parse(issue.updated);
    return {
      ready: countsAsReady(ready),
      isNew: issue.status.category === 'new',
      criteria: criteriaOf(issue, criteriaFieldId).length > 0,
      estimated: isEstimated(issue, source, context),
      stale: Number.isNaN(updated) ? null : updated < staleBefore,
    };
  };
}

function isEstimated(issue: Issue, source: EstimateSource, context: Parameters<typeof readInputs>[2]): boolean | null {
  switch (source.type) {
    case 'none':
      return null;
    case 'field':
      return holdsNumber(issue, [source.field]);
    case 'named':
      return holdsNumber(issue, source.fields);
    case 'size':
      return hasSize(issue, source, context);
  }
}

function holdsNumber(issue: Issue, fields: readonly FieldRef[]): boolean | null {
  const shown = fields.map(({ id }) => ownValue(issue.fields, id)).filter((value) => value !== undefined);
  return shown.length === 0 ? null : shown.some((value) => typeof value === 'number' && Number.isFinite(value));
}
