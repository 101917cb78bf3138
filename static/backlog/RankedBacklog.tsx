import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { ProjectView } from '../../src/contract';
import type { ScoredIssue } from '../../src/domain/ranking/order';
import { activeModel, blockingOf, modelsInUse } from '../../src/domain/settings';
import { ErrorMessage } from '../common/ErrorMessage';
import { usePageContext } from '../common/pageContext';
import { useLanguage } from '../common/text';
import { BacklogNotes } from './BacklogNotes';
import { BacklogTable } from './BacklogTable';
import type { RowSetting } from './BacklogRowView';
import { keyColumnWidth } from './columns';
import { EmptyBacklog } from './EmptyBacklog';
import { filterRows, isFiltering, NO_FILTER, statusChoices, typeChoices } from './filter';
import { LoadStatus } from './LoadStatus';
import { ModelHeader } from './ModelHeader';
import { rankBacklog } from './ranking';
import { BY_PLACE, sortAfterClick, sortRows, type SortColumn } from './sort';
import type { Load } from './state';
import { Toolbar } from './Toolbar';
import { Loading } from '../common/Loading';

interface RankedBacklogProps {
  readonly project: ProjectView;
  readonly scored: readonly ScoredIssue[];
  readonly load: Load;
  readonly onStop: () => void;
  readonly onRestart: () => void;
}

export function RankedBacklog({ project, scored, load, onStop, onRestart }: RankedBacklogProps) {
  const language = useLanguage();
  const { projectKey, siteUrl } = usePageContext();
  const { settings } = project;
  const complete = load.state === 'complete';
  const setting = useMemo(
    (): RowSetting => ({
      model: activeModel(settings),
      models: modelsInUse(settings),
      blocking: blockingOf(settings),
      siteUrl,
      language,
    }),
    [settings, siteUrl, language],
  );
  const { model } = setting;
  const [filter, setFilter] = useState(NO_FILTER);
  const [sort, setSort] = useState(BY_PLACE);
  const onSort = useCallback((column: SortColumn) => setSort((before) => sortAfterClick(before, column)), []);

  const ranking = useMemo(() => rankBacklog(model, scored, complete), [model, scored, complete]);
  // What is typed shows at once; the rows follow as soon as they can.
  const wanted = useDeferredValue(filter);
  const rows = useMemo(
    () => sortRows(filterRows(ranking.rows, wanted), sort, language.locale),
    [ranking.rows, wanted, sort, language.locale],
  );
  const keyWidth = useMemo(() => keyColumnWidth(ranking.rows.map((row) => row.issue.key)), [ranking.rows]);
  const types = useMemo(() => typeChoices(ranking.rows), [ranking.rows]);
  const statuses = useMemo(() => statusChoices(ranking.rows), [ranking.rows]);

  return (
    <main className="backlog-page">
      <ModelHeader settings={settings} canAdminister={project.canAdminister} projectKey={projectKey} />
      {load.state === 'failed' && <ErrorMessage error={load.error} onRetry={onRestart} />}
      <BacklogNotes
        model={model}
        notes={ranking.notes}
        settingsDamaged={project.damaged}
        damaged={ranking.damaged}
        missing={complete ? load.missing : 0}
      />
      {complete && scored.length === 0 ? (
        <EmptyBacklog kind="noIssues" />
      ) : (
        <>
          <Toolbar filter={filter} types={types} statuses={statuses} onFilter={setFilter}>
            <LoadStatus
              load={load}
              shown={rows.length}
              count={ranking.rows.length}
              unscored={ranking.unscored}
              onStop={onStop}
              onRestart={onRestart}
            />
          </Toolbar>
          {rows.length > 0 ? (
            <BacklogTable
              rows={rows}
              keyWidth={keyWidth}
              setting={setting}
              filter={wanted}
              sort={sort}
              onSort={onSort}
            />
          ) : isFiltering(wanted) && scored.length > 0 ? (
            <EmptyBacklog kind="nothingFound" onClear={() => setFilter(NO_FILTER)} />
          ) : (
            load.state === 'reading' && <Loading rows={10} rowHeight={48} />
          )}
        </>
      )}
    </main>
  );
}
