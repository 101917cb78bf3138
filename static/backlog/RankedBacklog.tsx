import { lazy, Suspense, useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { ProjectView } from '../../src/contract';
import type { IssueDataState } from '../../src/domain/issueData';
import type { ScoredIssue } from '../../src/domain/ranking/order';
import { activeModel, modelsInUse, rankingRules } from '../../src/domain/settings';
import { ErrorMessage } from '../common/ErrorMessage';
import { usePageContext } from '../common/pageContext';
import { useLanguage } from '../common/text';
import { ApplyBar } from './apply/ApplyBar';
import { NOTHING_SELECTED } from './apply/selection';
import { Unfinished } from './apply/Unfinished';
import { useApplying } from './apply/useApplying';
import { BacklogNotes } from './BacklogNotes';
import { BacklogTable } from './BacklogTable';
import type { RowSetting } from './BacklogRowView';
import { keyColumnWidth } from './columns';
import { EmptyBacklog } from './EmptyBacklog';
import { filterRows, isFiltering, NO_FILTER, nothingLeft, notReadyAtTop, statusChoices, typeChoices } from './filter';
import { isJudging } from './gates/state';
import { GatesProblem } from './gates/GatesProblem';
import { useGates } from './gates/useGates';
import { HealthStrip } from './health/HealthStrip';
import { LoadStatus } from './LoadStatus';
import { ModelHeader } from './ModelHeader';
import { rankBacklog } from './ranking';
import { BY_PLACE, sortAfterClick, sortRows, type SortColumn } from './sort';
import type { Load } from './state';
import { Toolbar } from './Toolbar';
import { useUncertainty } from './uncertainty/useUncertainty';
import { Loading } from '../common/Loading';

// Wanted late.
const WhyHere = lazy(() => import('./why/WhyHere'));
// Wanted late, and large: dialog, table and planner.
const ApplyDialog = lazy(() => import('./apply/ApplyDialog'));

interface RankedBacklogProps {
  readonly project: ProjectView;
  readonly scored: readonly ScoredIssue[];
  readonly load: Load;
  readonly onStop: () => void;
  readonly onRestart: () => void;
  readonly onReordered: (ids: readonly string[]) => void;
  readonly onPinned: (issueId: string, data: IssueDataState) => void;
}

export function RankedBacklog(props: RankedBacklogProps) {
  const { project, scored, load, onStop, onRestart, onReordered, onPinned } = props;
  const language = useLanguage();
  const { projectId, projectKey, siteUrl } = usePageContext();
  const { settings } = project;
  const complete = load.state === 'complete';
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
  const [filter, setFilter] = useState(NO_FILTER);
  const [sort, setSort] = useState(BY_PLACE);
  const onSort = useCallback((column: SortColumn) => setSort((before) => sortAfterClick(before, column)), []);

  // Days change at midnight: not while one looks.
  const [openedAt] = useState(() => new Date());
  const rules = useMemo(() => rankingRules(settings, openedAt), [settings, openedAt]);
  const ranking = useMemo(() => rankBacklog(model, scored, rules, complete), [model, scored, rules, complete]);
  const gates = useGates({ projectId, project, rows: ranking.rows, complete, now: openedAt });
  const { judged } = gates;
  const judging = load.state === 'reading' || (complete && isJudging(gates.progress));
  const atTop = useMemo(
    () => (complete ? notReadyAtTop(ranking.rows, judged, judging) : null),
    [complete, ranking.rows, judged, judging],
  );
  // What is typed shows at once; the rows follow as soon as they can.
  const wanted = useDeferredValue(filter);
  const shown = useMemo(
    () => filterRows(ranking.rows, wanted, { judged, notReadyAtTop: atTop }),
    [ranking.rows, wanted, judged, atTop],
  );
  const rows = useMemo(() => sortRows(shown, sort, language.locale, judged), [shown, sort, language.locale, judged]);
  const keyWidth = useMemo(() => keyColumnWidth(ranking.rows.map((row) => row.issue.key)), [ranking.rows]);
  const types = useMemo(() => typeChoices(ranking.rows), [ranking.rows]);
  const statuses = useMemo(() => statusChoices(ranking.rows), [ranking.rows]);

  const { sureness, progress } = useUncertainty(scored, complete ? setting.models.at(-1)! : null, rules);
  const [why, setWhy] = useState<{ readonly id: string; readonly button: HTMLElement } | null>(null);
  const onWhy = useCallback((id: string, button: HTMLElement) => setWhy({ id, button }), []);
  const closeWhy = useCallback(() => setWhy(null), []);
  const whyRow = useMemo(() => ranking.rows.find((row) => row.issue.id === why?.id), [ranking.rows, why]);
  const idOfKey = useCallback(
    (key: string) => scored.find(({ issue }) => issue.key === key)?.issue.id ?? null,
    [scored],
  );

  const [selection, setSelection] = useState(NOTHING_SELECTED);
  const filtered = isFiltering(wanted);
  const applying = useApplying({
    ...{ project, projectId, scored, load, rows: ranking.rows, shown, filtered, selection, setting, onReordered },
  });
  const { unfinished } = applying;
  // Also without issues: orders applied before can be looked at.
  const applyBar = (
    <ApplyBar
      off={applying.off}
      selected={selection.size}
      onClearSelection={() => setSelection(NOTHING_SELECTED)}
      onDialog={applying.show}
      historyButton={applying.historyButton}
    />
  );

  return (
    <main className="backlog-page">
      <ModelHeader settings={settings} canAdminister={project.canAdminister} projectKey={projectKey} />
      {load.state === 'failed' && <ErrorMessage error={load.error} onRetry={onRestart} />}
      <GatesProblem gates={gates} />
      {unfinished.application && complete && (
        <Unfinished application={unfinished.application} onTask={applying.show} onLeave={unfinished.leave} />
      )}
      <BacklogNotes
        model={model}
        notes={ranking.notes}
        circles={ranking.circles}
        settingsDamaged={project.damaged}
        damaged={ranking.damaged}
        missing={complete ? load.missing : 0}
      />
      {complete && scored.length === 0 ? (
        <>
          <div className="toolbar toolbar-empty">{applyBar}</div>
          <EmptyBacklog kind="noIssues" />
        </>
      ) : (
        <>
          <HealthStrip
            project={project}
            projectKey={projectKey}
            gates={gates}
            isJudging={judging}
            behind={filter.behind}
            onBehind={(behind) => setFilter({ ...filter, behind })}
          />
          <Toolbar
            filter={filter}
            types={types}
            statuses={statuses}
            notReadyAtTop={atTop?.size ?? null}
            isJudging={judging}
            onFilter={setFilter}
          >
            <LoadStatus
              load={load}
              shown={rows.length}
              count={ranking.rows.length}
              unscored={ranking.unscored}
              boundPercent={ranking.boundPercent}
              onStop={onStop}
              onRestart={onRestart}
            />
            {applyBar}
          </Toolbar>
          {rows.length > 0 ? (
            <BacklogTable
              rows={rows}
              sureness={sureness}
              judged={judged}
              isJudging={judging}
              simulated={progress}
              onWhy={onWhy}
              keyWidth={keyWidth}
              setting={setting}
              filter={wanted}
              sort={sort}
              onSort={onSort}
              selection={selection}
              onSelection={project.canSchedule ? setSelection : null}
            />
          ) : isFiltering(wanted) && scored.length > 0 ? (
            <EmptyBacklog kind={nothingLeft(wanted)} onClear={() => setFilter(NO_FILTER)} />
          ) : (
            load.state === 'reading' && <Loading rows={10} rowHeight={48} />
          )}
        </>
      )}
      {why && whyRow && (
        <Suspense fallback={null}>
          <WhyHere
            key={why.id}
            row={whyRow}
            anchor={why.button}
            scored={scored}
            rules={rules}
            now={openedAt}
            setting={setting}
            sureness={sureness.get(why.id)}
            canEdit={project.canEdit}
            idOfKey={idOfKey}
            rowOf={applying.page.rowOf}
            onPinned={onPinned}
            onClose={closeWhy}
          />
        </Suspense>
      )}
      {applying.dialog && (
        <Suspense fallback={null}>
          <ApplyDialog dialog={applying.dialog} page={applying.page} onDialog={applying.show} />
        </Suspense>
      )}
    </main>
  );
}
