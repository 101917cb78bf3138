import type { HealthFigure } from '../../../src/domain/backlogView';
import {
  FINISHED_WEEKS,
  sprintsAhead,
  type EstimateSource,
  type Health,
  type Share,
} from '../../../src/domain/gates/health';
import { activeModel, modelsInUse, type ProjectSettings } from '../../../src/domain/settings';
import type { Language } from '../../common/text';
import { labelOfKey, modelName } from '../../common/words';
import type { Finished } from '../gates/state';

/** A figure in words. */
export interface FigureText {
  readonly value: string;
  /** What it is reckoned from, in short. */
  readonly count: string;
  /** How it is reckoned, or why it cannot be told. */
  readonly how: string;
}

/** The issues behind a figure, as its card speaks of them. */
export interface ShownIssues {
  /** What they are: not ready, stale. */
  readonly name: string;
  readonly value: string;
  readonly count: string;
  /** What a click does, before and after. */
  readonly action: string;
  readonly undo: string;
  readonly hint: string;
}

/** What the words need to know beside the figures. */
export interface HealthAbout {
  readonly settings: ProjectSettings;
  readonly source: EstimateSource;
  readonly canAdminister: boolean;
}

const unknown = (how: string, { t }: Language): FigureText => ({ value: t('health.unknown'), count: '', how });

export function shareText(
  figure: HealthFigure,
  share: Share | null,
  about: HealthAbout,
  language: Language,
): FigureText {
  if (share === null) return unknown(whyNoShare(figure, about, language), language);
  const { t, format } = language;
  return {
    value: percentText(share, format),
    count: t('health.count', { ...share }),
    how: shareHow(figure, share, about, language),
  };
}

export function shownIssues(figure: HealthFigure, share: Share, { t, format }: Language): ShownIssues {
  const count = figure === 'stale' ? share.count : share.of - share.count;
  return {
    name: t(`health.${figure}.shown`),
    value: format.number(count),
    count: t('health.of', { of: share.of }),
    action: t(`health.${figure}.action`, { count }),
    undo: t('health.showAll'),
    hint: t(`health.${figure}.hint`, { count }),
  };
}

/** None and all are said of none and all only: 1 of 3,000 is not 0%. */
function percentText({ count, of }: Share, format: Language['format']): string {
  const percent = Math.round((100 * count) / of);
  if (percent === 0 && count > 0) return `<${format.percent(0.01)}`;
  if (percent === 100 && count < of) return `>${format.percent(0.99)}`;
  return format.percent(percent / 100);
}

function shareHow(figure: HealthFigure, share: Share, { settings, source }: HealthAbout, language: Language): string {
  const { t, format } = language;
  switch (figure) {
    case 'ready':
      return t('health.ready.how', { ...share });
    case 'criteria':
      return settings.criteriaField
        ? t('health.criteria.how.field', { ...share, field: settings.criteriaField.name })
        : t('health.criteria.how', { ...share });
    case 'stale':
      return t('health.stale.how', { ...share, days: settings.health.staleDays });
    case 'estimated':
      return source.type === 'size'
        ? t('health.estimated.how.size', {
            ...share,
            names: format.list(source.keys.map((key) => labelOfKey(source.model, key, language))),
          })
        : t(`health.estimated.how.${source.type === 'named' ? 'named' : 'field'}`, {
            ...share,
            field: estimateNames(source, language),
            fields: source.type === 'named' ? source.fields.length : 1,
          });
  }
}

function estimateNames(source: EstimateSource, { format }: Language): string {
  if (source.type === 'field') return source.field.name;
  return source.type === 'named' ? format.list([...new Set(source.fields.map(({ name }) => name))]) : '';
}

function whyNoShare(
  figure: HealthFigure,
  { settings, source, canAdminister }: HealthAbout,
  language: Language,
): string {
  const { t } = language;
  if (figure !== 'estimated') return t('health.noShare');
  const advice = t(canAdminister ? 'health.estimated.choose' : 'health.estimated.ask');
  if (source.type === 'field' || source.type === 'named')
    return `${t('health.estimated.notShown', { field: estimateNames(source, language) })} ${advice}`;
  const { id } = modelsInUse(settings).at(-1) ?? activeModel(settings);
  return `${t('health.estimated.none', { model: modelName(id, language) })} ${advice}`;
}

/** How many sprints the issues that are ready and not begun last at the pace of the last weeks. */
export function sprintsText(
  { ready, stock }: Pick<Health, 'ready' | 'stock'>,
  finished: Exclude<Finished, { state: 'reading' }>,
  { settings }: Pick<HealthAbout, 'settings'>,
  language: Language,
): FigureText {
  const { t, format } = language;
  const weeks = FINISHED_WEEKS;
  if (ready === null) return unknown(t('health.noShare'), language);
  if (finished.state === 'failed') return unknown(t('health.sprints.failed', { weeks }), language);
  const { sprintWeeks } = settings.health;
  const ahead = sprintsAhead(stock, finished.issues, sprintWeeks);
  if (ahead === null) return unknown(t('health.sprints.none', { weeks }), language);
  const perSprint = format.number(Math.round(10 * ahead.perSprint) / 10);
  const sprints = format.oneDecimal(ahead.sprints);
  return {
    value: sprints,
    count: t('health.sprints.count', { perSprint }),
    how: t('health.sprints.how', {
      stock,
      finished: finished.issues,
      weeks,
      sprintWeeks,
      perSprint,
      sprints,
    }),
  };
}
