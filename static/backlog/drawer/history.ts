import type { IssueHistoryView, PlaceStep } from '../../../src/contract/views';
import type { ScoreStep } from '../../../src/domain/scoreHistory';
import { criterionOf, type Model } from '../../../src/domain/scoring/model';
import { modelOf, type ProjectSettings } from '../../../src/domain/settings';
import type { Language } from '../../common/text';
import { classText, labelOfKey, modelName, valueText } from '../../common/words';

export type HistoryStep =
  { readonly kind: 'score'; readonly step: ScoreStep } | { readonly kind: 'place'; readonly step: PlaceStep };

/** Scores and places in one line of time, newest first. */
export const timeline = ({ scores, places }: IssueHistoryView): HistoryStep[] =>
  [
    ...scores.map((step) => ({ kind: 'score', step }) as const),
    ...places.map((step) => ({ kind: 'place', step }) as const),
  ].sort((a, b) => Date.parse(b.step.at) - Date.parse(a.step.at));

/** "RICE: 12 → 18", "Order applied: place 7 → 2". */
export function headline(one: HistoryStep, settings: ProjectSettings, language: Language): string {
  const { t } = language;
  if (one.kind === 'place') return placeText(one.step, language);
  const { step } = one;
  const model = modelOf(settings, step.model);
  const name = modelName(step.model, language);
  const [before, after] = [step.before, step.after].map((score) => scoreIn(model, score, language)) as [string, string];
  return step.before === step.after
    ? t('drawer.history.sameScore', { model: name, score: after })
    : t('drawer.history.score', { model: name, before, after });
}

function scoreIn(model: Model, score: number | null, language: Language): string {
  if (score === null) return language.t('score.none');
  return model.formula.type === 'classes' ? classText(model, score, language) : language.format.number(score);
}

function placeText({ before, after, undo }: PlaceStep, { t }: Language): string {
  if (before === null || after === null) return t(undo ? 'drawer.history.undone' : 'drawer.history.applied');
  if (before === after) return t(undo ? 'drawer.history.undoneSame' : 'drawer.history.appliedSame', { place: after });
  return t(undo ? 'drawer.history.undonePlace' : 'drawer.history.appliedPlace', { before, after });
}

/** "Reach: 300 → 480" of each input; a criterion that the model no longer has keeps its key and its number. */
export function inputChanges(
  { model: id, inputs }: ScoreStep,
  settings: ProjectSettings,
  language: Language,
): string[] {
  const model = modelOf(settings, id);
  return Object.entries(inputs).map(([key, values]) => {
    const criterion = criterionOf(model, key);
    const [before, after] = values.map((value) => {
      if (value === null) return language.t('drawer.history.nothing');
      return criterion ? valueText(model, criterion, value, language) : language.format.number(value);
    }) as [string, string];
    return language.t('drawer.history.input', { name: labelOfKey(model, key, language), before, after });
  });
}
