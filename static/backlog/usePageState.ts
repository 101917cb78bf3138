import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { ProjectView } from '../../src/contract';
import { startingView, type BacklogView } from '../../src/domain/backlogView';
import type { IssueDataState } from '../../src/domain/issueData';
import type { ScoredIssue } from '../../src/domain/ranking/order';
import { makeSortByScore } from '../../src/domain/ranking/sortAgain';
import { activeModel, modelsInUse, rankingRules } from '../../src/domain/settings';
import { usePageContext } from '../common/pageContext';
import { useLanguage } from '../common/text';
import { useAsPainted } from './afterPaint';
import { NOTHING_SELECTED, type Selection } from './apply/selection';
import { useApplying } from './apply/useApplying';
import type { RowSetting } from './rowSetting';
import { useDraft } from './editing/useDraft';
import { useEdits } from './editing/useEdits';
import { useJql } from './filtering/useJql';
import { filterRows, isFiltering, notReadyAtTop } from './filter';
import { isJudging } from './gates/state';
import { useGates } from './gates/useGates';
import { makeEstimates } from './health/estimates';
import type { BacklogPageState } from './pageState';
import { rankBacklog } from './ranking';
import { sortRows } from './table/sort';
import type { Load } from './state';
import { useUncertainty } from './uncertainty/useUncertainty';
import { keepArranged, lastArranged } from './views/lastArranged';
import { usePreferences } from './views/usePreferences';
import { useWhatIf } from './whatIf/useWhatIf';

export interface PageOf {
  readonly project: ProjectView;
  readonly scored: readonly ScoredIssue[];
  readonly load: Load;
  readonly onStop: () => void;
  readonly onRestart: () => void;
  readonly onReordered: (ids: readonly string[]) => void;
  readonly onStored: (issueId: string, data: IssueDataState) => void;
}

/** From issues as they arrived to rows as they are shown: entered, tried out, typed, ranked, judged, filtered, sorted. */
export function usePageState(props: PageOf): BacklogPageState {
  const { project, load, onStop, onRestart, onReordered, onStored } = props;
  const language = useLanguage();
  const { accountId, projectId, projectKey, siteUrl } = usePageContext();
  const complete = load.state === 'complete';
  // Days change at midnight: not while one looks.
  const [openedAt] = useState(() => new Date());

  const edits = useEdits({
    ...{ settings: project.settings, scored: props.scored, accountId },
    now: openedAt,
    onStored,
  });
  const whatIf = useWhatIf({ project, scored: edits.scored, complete, now: openedAt });
  const { settings } = whatIf;
  const { draft, scored } = useDraft({ settings, scored: whatIf.scored, accountId, now: openedAt });
  const setting = useMemo(
    (): RowSetting => ({
      model: activeModel(settings),
      models: modelsInUse(settings),
      ...{ siteUrl, language, settings, projectKey },
      canAdminister: project.canAdminister,
    }),
    [settings, siteUrl, language, projectKey, project.canAdminister],
  );
  const { model } = setting;
  const rules = useMemo(() => rankingRules(settings, openedAt), [settings, openedAt]);
  const [byScore] = useState(makeSortByScore);
  const ranking = useMemo(
    () => rankBacklog(model, scored, rules, complete, byScore),
    [model, scored, rules, complete, byScore],
  );
  const read = useGates({ projectId, project, rows: ranking.rows, complete, now: openedAt });
  const withEstimates = useMemo(() => makeEstimates(project.settings, openedAt), [project.settings, openedAt]);
  // The rows first: the figures above them follow.
  const estimated = useAsPainted(edits.scored);
  const judged = useMemo(() => withEstimates(read.judged, estimated), [withEstimates, read.judged, estimated]);
  const gates = { ...read, judged };
  const judging = load.state === 'reading' || (complete && isJudging(gates.progress));
  const atTop = useMemo(
    () => (complete ? notReadyAtTop(ranking.rows, judged, judging) : null),
    [complete, ranking.rows, judged, judging],
  );

  const preferences = usePreferences(project.preferences);
  const { change: remember } = preferences;
  const [view, setView] = useState<BacklogView>(
    () => lastArranged(projectId)?.view ?? startingView(project.preferences),
  );
  const changeView = useCallback(
    (change: Partial<BacklogView>) => {
      setView((before) => ({ ...before, ...change }));
      const { filter, columns, groupBy } = change;
      // A saved view brings its own: it does not become how the person arranges the backlog.
      if (filter === undefined)
        remember({ ...(columns === undefined ? {} : { columns }), ...(groupBy === undefined ? {} : { groupBy }) });
    },
    [remember],
  );
  const obeyed = useDeferredValue(view.filter);
  const jql = useJql(view.filter.jql, ranking.rows, load.state !== 'reading');
  const { found } = jql;
  const typedId = draft.change?.issueId ?? null;
  const shown = useMemo(
    () => filterRows(ranking.rows, obeyed, { judged, notReadyAtTop: atTop, found, typedId }),
    [ranking.rows, obeyed, judged, atTop, found, typedId],
  );
  const { sort } = view;
  const { locale } = language;
  // Verdicts come in by the hundred; only two columns are about them.
  const judgedToSort = sort.by === 'ready' || sort.by === 'done' ? judged : undefined;
  const rows = useMemo(
    () => sortRows(shown, sort, { locale, models: setting.models, settings, now: openedAt, judged: judgedToSort }),
    [shown, sort, locale, setting.models, settings, openedAt, judgedToSort],
  );
  const filtered = isFiltering(obeyed);
  const [layout, setLayout] = useState<'table' | 'matrix'>(() => lastArranged(projectId)?.layout ?? 'table');
  useEffect(() => keepArranged(projectId, { view, layout }), [projectId, view, layout]);

  const uncertainty = useUncertainty(scored, complete ? setting.models.at(-1)! : null, rules);
  const idOfKey = useCallback(
    (key: string) => scored.find(({ issue }) => issue.key === key)?.issue.id ?? null,
    [scored],
  );
  const [selection, setSelection] = useState<Selection>(NOTHING_SELECTED);
  const [closedGroups, setClosedGroups] = useState<ReadonlySet<string>>(() => new Set());
  const [openId, open] = useState<string | null>(null);
  const applying = useApplying({
    ...{ project, projectId, scored, load, rows: ranking.rows, shown, filtered, selection, setting, onReordered },
    tryingOut: whatIf.on,
  });
  const { rowOf } = applying.page;
  const enter = whatIf.on ? whatIf.change : project.canEdit ? edits.change : null;

  return {
    ...{ project, load, complete, onStop, onRestart, onStored, openedAt },
    ...{ scored, setting, rules, ranking, rowOf, idOfKey, gates, judging, uncertainty },
    notReadyAtTop: atTop,
    ...{ view, changeView, preferences, obeyed, filtered, jql, shown, rows, layout, setLayout },
    ...{ closedGroups, setClosedGroups, selection, setSelection, openId, open, edits, draft, whatIf, enter, applying },
  };
}
