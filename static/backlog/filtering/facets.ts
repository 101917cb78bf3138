import { NO_VALUE, type Facet } from '../../../src/domain/backlogView';
import type { JudgedIssues, ShownGate } from '../gates/judged';
import type { BacklogRow } from '../ranking';

const orNone = (value: string | null | undefined): readonly string[] => [value || NO_VALUE];
const NONE: readonly string[] = [NO_VALUE];

const verdict =
  (gate: ShownGate) =>
  ({ issue }: BacklogRow, judged: JudgedIssues): readonly string[] =>
    orNone(judged.get(issue.id)?.[gate].verdict);

/** What an issue is, by facet: at least one value, `NO_VALUE` where it has none. */
const VALUES: Readonly<Record<Facet, (row: BacklogRow, judged: JudgedIssues) => readonly string[]>> = {
  type: ({ issue }) => orNone(issue.type.name),
  status: ({ issue }) => orNone(issue.status.name),
  assignee: ({ issue }) => orNone(issue.assignee?.accountId),
  priority: ({ issue }) => orNone(issue.priority?.name),
  label: ({ issue }) => (issue.labels.length > 0 ? issue.labels : NONE),
  component: ({ issue }) => (issue.components.length > 0 ? issue.components.map(({ name }) => name) : NONE),
  epic: ({ issue }) => orNone(issue.parent?.key),
  class: ({ score }) => (score.status === 'scored' && score.classValue !== null ? [String(score.classValue)] : NONE),
  quadrant: ({ quadrant }) => orNone(quadrant),
  ready: verdict('ready'),
  done: verdict('done'),
};

export const valuesOf = (facet: Facet, row: BacklogRow, judged: JudgedIssues): readonly string[] =>
  VALUES[facet](row, judged);
