import { useCallback, useState } from 'react';
import type { Language } from '../../common/text';
import { undoingOf } from '../editing/undoing';
import type { BacklogPageState } from '../pageState';
import type { Chart, Point } from './chart';
import type { Target } from './moving';
import { changesOf } from './rescore';
import { inputsText, valuesText } from './words';

/** Where a bubble was moved to, to be told and taken back. */
interface Rescored {
  readonly text: string;
  readonly after: Pick<Point, 'row' | 'x' | 'y'>;
}

/** Enters what bubbles are dragged to. */
export function useRescoring(page: BacklogPageState, chart: Chart, language: Language) {
  const [rescored, setRescored] = useState<Rescored | null>(null);
  const { enter } = page;
  const takeBack = undoingOf(page).undo;
  const model = page.setting.models.at(-1)!;

  const rescore = (point: Point, target: Target): void => {
    const changes = changesOf(model, point, target);
    if (!enter || changes.length === 0) return;
    enter(changes);
    const after = { row: point.row, x: target.x, y: target.y };
    const inputs = inputsText(chart, point.row, target, page.setting.models, language);
    setRescored({
      text: language.t(inputs === '' ? 'matrix.rescored' : 'matrix.rescored.by', {
        key: point.row.issue.key,
        before: valuesText(chart, point, model, language),
        after: valuesText(chart, after, model, language),
        inputs,
      }),
      after,
    });
  };
  const dismiss = useCallback(() => setRescored(null), []);
  const undo = (): void => {
    takeBack?.();
    setRescored(null);
  };
  const { after } = rescored ?? {};
  // Taken back elsewhere, or entered anew: then there is another step to undo than the one that is told.
  const isSo =
    after !== undefined &&
    chart.points.some(({ row, x, y }) => row.issue.id === after.row.issue.id && x === after.x && y === after.y);
  return { rescored: isSo ? rescored : null, rescore, undo, dismiss };
}
