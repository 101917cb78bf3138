import type { Grouping } from '../../../src/domain/backlogView';
import type { Model } from '../../../src/domain/scoring/model';
import type { Score } from '../../../src/domain/scoring/score';
import type { Language } from '../../common/text';
import { classText, labelOfKey } from '../../common/words';
import type { JudgedIssues } from '../gates/judged';
import type { BacklogRow } from '../ranking';

export interface Group {
  /** Unlike that of any other group, of this grouping or another. */
  readonly id: string;
  readonly title: string;
  readonly rows: readonly BacklogRow[];
  /** Effort of those that have a score, all together; null: none has one, or the model knows no effort. */
  readonly effort: number | null;
}

const isWeighted = (model: Model): boolean => model.formula.type === 'weighted';

/** What the backlog of these models can be grouped by. */
export function groupingsOf(models: readonly Model[]): readonly Grouping[] {
  return [
    'epic',
    'component',
    ...(models[0]?.formula.type === 'classes' ? (['class'] as const) : []),
    ...(models.some(isWeighted) ? (['goal'] as const) : []),
    'ready',
    'done',
  ];
}

export interface GroupBy {
  readonly models: readonly Model[];
  readonly judged: JudgedIssues;
  readonly language: Language;
}

/** Where a row belongs; null: nowhere, so that it stands with its like at the end. */
interface Place {
  readonly id: string;
  readonly title: string;
  /** Groups with a smaller one come first; without one they come by their first row. */
  readonly order?: number;
}

/** The rows in their groups, each in the order they came in. */
export function groupRows(rows: readonly BacklogRow[], grouping: Grouping, by: GroupBy): readonly Group[] {
  const placeOf = placing(grouping, by);
  const groups = new Map<string, { place: Place | null; rows: BacklogRow[]; at: number }>();
  for (const row of rows) {
    const place = placeOf(row);
    const id = place?.id ?? '';
    const group = groups.get(id);
    if (group) group.rows.push(row);
    else groups.set(id, { place, rows: [row], at: groups.size });
  }
  const hasEffort = by.models.some(({ formula }) => formula.type === 'ratio' && formula.size !== null);
  const { t } = by.language;
  return [...groups]
    .sort(([, a], [, b]) => {
      if (a.place === null || b.place === null) return Number(a.place === null) - Number(b.place === null);
      return (a.place.order ?? 0) - (b.place.order ?? 0) || a.at - b.at;
    })
    .map(([id, { place, rows: own }]) => ({
      id: `${grouping}:${id}`,
      title: place?.title ?? t(`table.group.none.${grouping}`),
      rows: own,
      effort: hasEffort ? effortOf(own) : null,
    }));
}

function effortOf(rows: readonly BacklogRow[]): number | null {
  const sizes = rows.flatMap(({ score }) => (score.status === 'scored' ? [score.size] : []));
  return sizes.length === 0 ? null : sizes.reduce((sum, size) => sum + size, 0);
}

const VERDICT_ORDER = { pass: 0, notApplicable: 1, unknown: 2, fail: 3 } as const;

function placing(grouping: Grouping, { models, judged, language }: GroupBy): (row: BacklogRow) => Place | null {
  const [model] = models;
  switch (grouping) {
    case 'epic':
      return ({ issue: { parent } }) => parent && { id: parent.id, title: `${parent.key} ${parent.summary}` };
    case 'component':
      // An issue with several stands with its first: twice in one list it could not be walked through.
      return ({ issue: { components } }) =>
        components[0] ? { id: components[0].name, title: components[0].name } : null;
    case 'class':
      return ({ score }) =>
        model && score.status === 'scored' && score.classValue !== null
          ? {
              id: String(score.classValue),
              title: classText(model, score.classValue, language),
              order: -score.classValue,
            }
          : null;
    case 'goal':
      return ({ score }) => goalOf(score, models, language);
    case 'ready':
    case 'done':
      return ({ issue }) => {
        const verdict = judged.get(issue.id)?.[grouping].verdict;
        if (!verdict) return null;
        return { id: verdict, title: language.t(`table.group.${grouping}.${verdict}`), order: VERDICT_ORDER[verdict] };
      };
  }
}

/** The criterion that brought most of the points: of the first model that counts in points. */
function goalOf(score: Score, models: readonly Model[], language: Language): Place | null {
  const counted = score.status === 'scored' && score.within ? score.within : score;
  const most = counted.status === 'scored' ? counted.contributions[0] : undefined;
  const model = models.find(isWeighted);
  if (!most || !model || most.points <= 0) return null;
  return { id: most.key, title: labelOfKey(model, most.key, language) };
}
