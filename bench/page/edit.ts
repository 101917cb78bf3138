import { readableData } from '../../src/domain/issueData';
import type { InputChange } from '../../static/backlog/editing/edits';
import type { BacklogPageState } from '../../static/backlog/pageState';
import type { BacklogRow } from '../../static/backlog/ranking';
import { painted, paintedOnce } from './frames';
import { shown } from './onlooker';

/** Enters one score input of a row in sight. @returns milliseconds until the new order of all issues is painted. */
export async function edit(round: number, scroller: () => Element): Promise<number> {
  scroller().scrollTop = 0;
  await painted();
  // People do not type in time with the screen.
  await new Promise((resolve) => setTimeout(resolve, 100 + ((round * 7) % 17)));
  const page = shown.page!;
  const row = page.rows[2 + ((round * 5) % 11)]!;
  const change = changeOf(page, row);
  const started = performance.now();
  page.enter!([change]);
  return (await paintedOnce(() => shown.page!.ranking !== page.ranking)) - started;
}

/** The next step of the first criterion that has steps: it moves the row by hundreds of places. */
function changeOf({ setting: { model } }: BacklogPageState, { issue }: BacklogRow): InputChange {
  for (const { key, scale, source } of model.criteria) {
    if (scale.type !== 'steps' || source.type !== 'manual') continue;
    const now = readableData(issue.data).inputs[model.id]?.[key]?.value;
    const at = scale.steps.findIndex(({ value }) => value === now);
    return { issueId: issue.id, model: model.id, key, value: scale.steps[(at + 1) % scale.steps.length]!.value };
  }
  throw new Error(`bench: ${model.id} has no criterion with steps`);
}
