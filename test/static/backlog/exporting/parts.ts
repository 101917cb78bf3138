import { STARTING_VIEW } from '../../../../src/domain/backlogView';
import type { Issue } from '../../../../src/domain/issue';
import {
  activeModel,
  modelsInUse,
  rankingRules,
  scorerFor,
  STARTING_SETTINGS,
  type ProjectSettings,
} from '../../../../src/domain/settings';
import type { Locale } from '../../../../src/texts/translate';
import type { ExportParts } from '../../../../static/backlog/exporting/exportParts';
import { NONE_JUDGED } from '../../../../static/backlog/gates/judged';
import { rankBacklog } from '../../../../static/backlog/ranking';
import { languageOf, NOW } from '../../common/language';

interface PartsOf {
  readonly locale?: Locale;
  readonly settings?: ProjectSettings;
}

/** The page's parts that an export is made of, with these issues on it. */
export function exportParts(
  issues: readonly Issue[],
  { locale = 'en-US', settings = STARTING_SETTINGS }: PartsOf = {},
): ExportParts {
  const made = scorerFor(settings, NOW);
  if ('problem' in made) throw new Error('the model is broken');
  const scored = issues.map((issue) => ({ issue, score: made.scorer(issue) }));
  const ranking = rankBacklog(activeModel(settings), scored, rankingRules(settings, NOW), true);
  return {
    gates: { judged: NONE_JUDGED },
    load: { state: 'complete', missing: 0, byRank: true },
    obeyed: STARTING_VIEW.filter,
    ranking,
    rows: ranking.rows,
    scored,
    setting: {
      model: activeModel(settings),
      models: modelsInUse(settings),
      siteUrl: 'https://grachtshop.example',
      language: languageOf(locale),
      settings,
      canAdminister: false,
      projectKey: 'SHOP',
    },
    view: STARTING_VIEW,
    whatIf: { trying: null },
    now: NOW,
  };
}
