import type { Issue } from '../../../src/domain/issue';
import { readableData } from '../../../src/domain/issueData';
import { ownValue } from '../../../src/domain/own';
import { criterionOf, type Criterion, type Model, type ModelId } from '../../../src/domain/scoring/model';

/** A column of score inputs. */
export interface InputColumn {
  readonly model: ModelId;
  readonly key: string;
}

/** Cells of the table: the one at the top left, counted from 0, and how many each way; 1 unless given. */
export interface CellRange {
  readonly row: number;
  readonly column: number;
  readonly rows?: number;
  readonly columns?: number;
}

/** What is stored or entered, whether its scale still allows it or not. */
export const enteredValue = (issue: Issue, { model, key }: InputColumn): number | null =>
  ownValue(ownValue(readableData(issue.data).inputs, model) ?? {}, key)?.value ?? null;

export interface EditableColumn extends InputColumn {
  readonly in: Model;
  readonly criterion: Criterion;
}

/** What a column holds, where people may enter it; null: Jira gives it, or the model is not in use. */
export function editable(column: InputColumn | null | undefined, models: readonly Model[]): EditableColumn | null {
  const model = column && models.find(({ id }) => id === column.model);
  const criterion = model && criterionOf(model, column.key);
  return criterion?.source.type === 'manual' ? { ...column!, in: model!, criterion } : null;
}
