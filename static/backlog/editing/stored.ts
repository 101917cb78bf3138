import type { InputChange } from './edits';
import { readableData, type IssueDataState } from '../../../src/domain/issueData';
import { ownValue } from '../../../src/domain/own';
import type { ScoredIssue } from '../../../src/domain/ranking/order';
import type { Model } from '../../../src/domain/scoring/model';
import { isOnScale } from '../../../src/domain/scoring/scale';
import { editable } from './cells';
import { indexOf } from './layOver';
import type { Held } from './state';

interface Known {
  readonly scored: readonly ScoredIssue[];
  readonly models: readonly Model[];
  /** What was heard of issues since `scored`. */
  readonly heard: ReadonlyMap<string, IssueDataState>;
}

/** What Jira holds of a cell, as far as the page knows. */
export function storedIn({ scored, models, heard }: Known, cell: Pick<InputChange, 'issueId' | 'model' | 'key'>): Held {
  const data = heard.get(cell.issueId) ?? scored[indexOf(scored).get(cell.issueId) ?? -1]?.issue.data;
  const inputs = (data && ownValue(readableData(data).inputs, cell.model)) ?? {};
  const input = ownValue(inputs, cell.key);
  if (!input) return { value: null, range: null };
  const scale = editable(cell, models)?.criterion.scale;
  const { value, range = null } = input;
  return { value, range, isOffScale: scale !== undefined && !isOnScale(scale, value) };
}
