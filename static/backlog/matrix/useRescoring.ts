import { useCallback, useState } from 'react';
import type { Language } from '../../common/text';
import type { InputChange } from '../editing/edits';
import type { BacklogPageState } from '../pageState';
import type { Chart, Point } from './chart';
import { changesOf, type Target } from './rescore';
import { valuesText } from './words';

/** What a bubble's move changed, to be told and taken back. */
export interface Rescored {
  readonly text: string;
  readonly former: readonly InputChange[];
}

/** Enters what bubbles are dragged to. */
export function useRescoring(page: BacklogPageState, chart: Chart, language: Language) {
  const [rescored, setRescored] = useState<Rescored | null>(null);
  const { enter, edits, whatIf } = page;
  const model = page.setting.models.at(-1)!;

  const rescore = (point: Point, target: Target): void => {
    const changes = changesOf(chart, model, point, target);
    if (!enter || changes.length === 0) return;
    enter(changes);
    const before = {
      x: null,
      y: null,
      ...(target.x === null ? {} : { x: point.x }),
      ...(target.y === null ? {} : { y: point.y }),
    };
    const after = { ...point, row: point.row, x: target.x ?? point.x, y: target.y ?? point.y };
    setRescored({
      text: language.t('matrix.rescored', {
        key: point.row.issue.key,
        before: valuesText(chart, point, model, language),
        after: valuesText(chart, after, model, language),
      }),
      former: changesOf(chart, model, after, before),
    });
  };
  const dismiss = useCallback(() => setRescored(null), []);
  const undo = (): void => {
    // What is tried out has no undo of its own: the former values are tried out.
    if (rescored && (whatIf.on || edits.undo === null)) enter?.(rescored.former);
    else edits.undo?.();
    setRescored(null);
  };
  return { rescored, rescore: enter ? rescore : null, undo, dismiss };
}
