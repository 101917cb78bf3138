import type { Issue } from '../../../src/domain/issue';
import { readableData, type IssueData } from '../../../src/domain/issueData';
import type { ScoredIssue } from '../../../src/domain/ranking/order';
import { changeInputs, type Stamp } from '../../../src/domain/scoring/changeInputs';
import type { Model } from '../../../src/domain/scoring/model';
import type { Scorer } from '../../../src/domain/scoring/score';
import { changesByModel } from './batch';
import type { EditState, EnteredCell } from './state';

export interface LayOverOf {
  readonly models: readonly Model[];
  readonly scorer: Scorer;
  readonly stamp: Stamp;
}

type Cells = ReadonlyMap<string, EnteredCell>;

/**
 * Lays what was entered over the issues as they are stored, and scores these anew: only those that differ from the last
 * time cost anything, besides a copy of the list.
 */
export function makeLayOver({ models, scorer, stamp }: LayOverOf) {
  const made = new WeakMap<Cells, { readonly base: ScoredIssue; readonly laid: ScoredIssue }>();
  const one = (base: ScoredIssue, cells: Cells): ScoredIssue => {
    const known = made.get(cells);
    if (known?.base === base) return known.laid;
    const issue = withEntered(base.issue, cells, models, stamp);
    const laid = { issue, score: scorer(issue) };
    made.set(cells, { base, laid });
    return laid;
  };
  return (scored: readonly ScoredIssue[], entered: EditState['entered']): readonly ScoredIssue[] => {
    if (entered.size === 0) return scored;
    const index = indexOf(scored);
    const laid = [...scored];
    for (const [issueId, cells] of entered) {
      const at = index.get(issueId);
      if (at !== undefined) laid[at] = one(scored[at]!, cells);
    }
    return laid;
  };
}

const indexes = new WeakMap<readonly ScoredIssue[], ReadonlyMap<string, number>>();

/** Where each issue stands in a list, by id; made once for each list. */
export function indexOf(scored: readonly ScoredIssue[]): ReadonlyMap<string, number> {
  let index = indexes.get(scored);
  if (!index) {
    index = new Map(scored.map(({ issue }, at) => [issue.id, at]));
    indexes.set(scored, index);
  }
  return index;
}

function withEntered(issue: Issue, cells: Cells, models: readonly Model[], stamp: Stamp): Issue {
  let data: IssueData = readableData(issue.data);
  for (const [id, change] of changesByModel([...cells.values()].map(({ entry }) => entry))) {
    const model = models.find((candidate) => candidate.id === id);
    const changed = model && changeInputs(model, data.inputs[id] ?? {}, change, stamp);
    if (changed && 'inputs' in changed) data = { ...data, inputs: { ...data.inputs, [id]: changed.inputs } };
  }
  return { ...issue, data: { state: 'ok', data } };
}
