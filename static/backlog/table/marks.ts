import type { Edits } from '../editing/edits';
import { failureText } from '../editing/failureText';
import type { BacklogPageState } from '../pageState';
import type { Column, CriterionColumn } from './columns';
import { plainNote, type Note } from './notes';

/** How the cells of a row stand with Jira, in a few signs: the row is drawn again when they change. */
export function marksOf(edits: Edits, id: string, entered: readonly CriterionColumn[]): string {
  if (edits.saving === 0 && edits.failed === 0) return '';
  return entered
    .map(({ input: { model, criterion } }) => {
      const state = edits.cellState(id, model.id, criterion.key);
      return state.state === 'failed' ? `failed ${state.error.code} ${state.error.id ?? ''}` : state.state;
    })
    .join();
}

/** Why Jira did not take the value of the cell with the focus; null: there is nothing to say. */
export function noteOfCell(
  { edits, setting: { language } }: BacklogPageState,
  column: Column | null | undefined,
  id: string | null,
): Note | null {
  if (!column?.input || id === null || edits.failed === 0) return null;
  const state = edits.cellState(id, column.input.model.id, column.input.criterion.key);
  if (state.state !== 'failed') return null;
  return plainNote(language.t('table.cell.failed', { reason: failureText(state.error, language) }));
}
