import type { Issue } from '../../../src/domain/issue';
import type { Criterion, Model } from '../../../src/domain/scoring/model';
import type { Language, TextKey } from '../../common/text';
import { criterionLabel, modelName } from '../../common/words';

/** In the order that the app has them in; the criteria of the models come after the priority. */
const BUILT_IN = [
  'place',
  'key',
  'summary',
  'type',
  'status',
  'priority',
  'assignee',
  'labels',
  'components',
  'epic',
  'score',
  'quadrant',
  'ready',
  'done',
  'reason',
  'jiraPlace',
] as const;
export type BuiltIn = (typeof BUILT_IN)[number];

export interface BuiltInColumn {
  readonly id: BuiltIn;
  readonly input: null;
}

/** A column of the values that one criterion has. */
export interface CriterionColumn {
  readonly id: string;
  readonly input: { readonly model: Model; readonly criterion: Criterion };
}

export type Column = BuiltInColumn | CriterionColumn;

/**
 * The id of a criterion's column. Two models can have a criterion of the same name: those of the one that orders inside classes
 * bear the model's name too, with a point that no key has.
 */
const idOf = (model: Model, criterion: Criterion, isFirst: boolean): string =>
  isFirst ? `input:${criterion.key}` : `input:${model.id}.${criterion.key}`;

/** Every column there is: quadrants only where the model has them, and one for each criterion of the models. */
export function allColumns(models: readonly Model[]): readonly Column[] {
  const inputs = models.flatMap((model, at) =>
    model.criteria.map((criterion) => ({ id: idOf(model, criterion, at === 0), input: { model, criterion } })),
  );
  return BUILT_IN.flatMap((id): Column[] => {
    if (id === 'quadrant' && (models[0]?.quadrants ?? null) === null) return [];
    const column = { id, input: null };
    return id === 'score' ? [...inputs, column] : [column];
  });
}

/** Whether people enter the values of this column here. */
export const isEntered = (column: Column): boolean => column.input?.criterion.source.type === 'manual';

/** Whether it holds words, not numbers to stand under each other: a class has a name, and Jira's signals are sentences. */
export const isWords = ({ input: { model, criterion } }: CriterionColumn): boolean =>
  criterion.source.type === 'signal' || (model.formula.type === 'classes' && model.formula.criterion === criterion.key);

export function columnTitle(column: Column, language: Language): string {
  if (column.input) return criterionLabel(column.input.model, column.input.criterion, language);
  const key: TextKey = `backlog.column.${column.id}`;
  return language.t(key);
}

/** With its model's name too where another of `among` is called the same: the starting model has a Priority beside Jira's. */
export function titleAmong(column: Column, among: readonly Column[], language: Language): string {
  const title = columnTitle(column, language);
  const isShared = among.some((other) => other.id !== column.id && columnTitle(other, language) === title);
  return column.input && isShared ? titleWithModel(column, language) : title;
}

export const titleWithModel = (column: CriterionColumn, language: Language): string =>
  language.t('table.columns.of', {
    column: columnTitle(column, language),
    model: modelName(column.input.model.id, language),
  });

/** The room for the longest key, in pixels: half a key names no issue. */
export function keyColumnWidth(issues: readonly { readonly issue: Pick<Issue, 'key'> }[]): number {
  let longest = 0;
  for (const { issue } of issues) if (issue.key.length > longest) longest = issue.key.length;
  return Math.round(Math.min(192, Math.max(96, longest * 9.6 + 16)));
}
