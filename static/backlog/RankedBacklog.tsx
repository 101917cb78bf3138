import { lazy, Suspense } from 'react';
import { DamagedNotice } from '../common/DamagedNotice';
import { Loading } from '../common/Loading';
import { useOpener } from '../common/popover/useOpener';
import { Steady } from '../common/Steady';
import { ApplyBar } from './apply/ApplyBar';
import { Selected } from './apply/Selected';
import { BacklogNotes } from './BacklogNotes';
import { ExportMenu } from './exporting/ExportMenu';
import { FirstScores } from './FirstScores';
import { GatesProblem } from './gates/GatesProblem';
import { HealthStrip } from './health/HealthStrip';
import { Help } from './help/Help';
import { LoadFailed } from './LoadFailed';
import { LoadStatus } from './LoadStatus';
import { LayoutSwitch } from './matrix/LayoutSwitch';
import { ModelAbout } from './ModelAbout';
import { ModelHeader } from './ModelHeader';
import { PageActions } from './PageActions';
import { BacklogPageProvider } from './pageState';
import { Standing } from './Standing';
import { BacklogTable } from './table/BacklogTable';
import { useTableGone } from './table/useTableGone';
import { Toolbar } from './Toolbar';
import { usePageState, type PageOf } from './usePageState';
import { ViewMenu } from './views/ViewMenu';
import { WhatIfBar } from './whatIf/WhatIfBar';
import { WhatIfButton } from './whatIf/WhatIfButton';
import { WhatIfWaits } from './whatIf/WhatIfWaits';

// Wanted late, and large.
const ApplyDialog = lazy(() => import('./apply/ApplyDialog'));
const EditStatus = lazy(() => import('./editing/EditStatus'));
const EmptyBacklog = lazy(() => import('./EmptyBacklog'));
const IssueDrawer = lazy(() => import('./drawer/IssueDrawer'));
const Matrix = lazy(() => import('./matrix/Matrix'));
const NothingLeft = lazy(() => import('./filtering/NothingLeft'));
const Unfinished = lazy(() => import('./apply/Unfinished'));
const WhyHere = lazy(() => import('./why/WhyHere'));

export function RankedBacklog(props: PageOf) {
  const page = usePageState(props);
  const { project, load, complete, scored, setting, ranking, gates, judging, view, changeView, rows, applying } = page;
  const { model, settings, projectKey } = setting;
  const { filter } = view;
  const isEmpty = complete && scored.length === 0;
  const isUnscored = complete && scored.length > 0 && ranking.unscored === ranking.rows.length;
  const isTable = page.layout === 'table' && rows.length > 0;

  const { opened: why, open: onWhy, close: closeWhy } = useOpener<string>();
  const whyRow = why ? page.rowOf(why.at) : undefined;

  const onGone = useTableGone(page.layout !== 'table');

  const { unfinished } = applying;
  // Also without issues: orders applied before can be looked at.
  const applyBar = <ApplyBar applying={applying}>{!isTable && <Selected />}</ApplyBar>;

  return (
    <BacklogPageProvider value={page}>
      <main className="backlog-page">
        <ModelHeader
          actions={
            isEmpty ? null : (
              <PageActions first={<LayoutSwitch />}>
                <ViewMenu />
                <WhatIfButton />
                <ExportMenu />
                <Help />
              </PageActions>
            )
          }
        >
          <WhatIfBar>
            <Steady isHeld={page.draft.change !== null}>
              <ModelAbout
                settings={settings}
                canAdminister={project.canAdminister}
                projectKey={projectKey}
                instead={isUnscored ? <FirstScores /> : null}
              >
                <Standing project={project} />
                <WhatIfWaits />
              </ModelAbout>
            </Steady>
          </WhatIfBar>
        </ModelHeader>
        {load.state === 'failed' && <LoadFailed load={load} onRestart={page.onRestart} />}
        <GatesProblem gates={gates} />
        {unfinished.application && complete && (
          <Suspense fallback={null}>
            <Unfinished application={unfinished.application} onTask={applying.show} onLeave={unfinished.leave} />
          </Suspense>
        )}
        {project.damaged && <DamagedNotice what="settings" />}
        {isEmpty ? (
          <>
            <div className="toolbar toolbar-empty">{applyBar}</div>
            <Suspense fallback={null}>
              <EmptyBacklog kind="noIssues" />
            </Suspense>
          </>
        ) : (
          <>
            <HealthStrip
              project={project}
              projectKey={projectKey}
              gates={gates}
              isJudging={judging}
              behind={filter.behind}
              onBehind={(behind) => changeView({ filter: { ...filter, behind } })}
            />
            <Toolbar>
              <LoadStatus
                load={load}
                shown={page.jql.progress.state === 'asking' ? null : rows.length}
                count={ranking.rows.length}
                unscored={ranking.unscored}
                boundPercent={ranking.boundPercent}
                onStop={page.onStop}
                onRestart={page.onRestart}
              />
              {load.state !== 'reading' && (
                <Steady isHeld={page.draft.change !== null}>
                  <BacklogNotes
                    model={model}
                    notes={ranking.notes}
                    circles={ranking.circles}
                    damaged={ranking.damaged}
                    missing={load.state === 'complete' ? load.missing : 0}
                  />
                </Steady>
              )}
              {applyBar}
            </Toolbar>
            {page.layout === 'matrix' ? (
              <Suspense fallback={<Loading rows={10} rowHeight={48} />}>
                <Matrix />
              </Suspense>
            ) : isTable ? (
              <BacklogTable onWhy={onWhy} onGone={onGone} />
            ) : page.filtered && scored.length > 0 ? (
              <Suspense fallback={<Loading rows={10} rowHeight={48} />}>
                {/* What hid the last row may have been an edit, to be undone. */}
                <EditStatus />
                <NothingLeft />
              </Suspense>
            ) : load.state === 'reading' ? (
              <Loading rows={10} rowHeight={48} />
            ) : load.state === 'stopped' ? (
              <Suspense fallback={null}>
                <EmptyBacklog kind="notLoaded" />
              </Suspense>
            ) : null}
          </>
        )}
        {page.openId !== null && (
          <Suspense fallback={null}>
            <IssueDrawer />
          </Suspense>
        )}
        {why && whyRow && (
          <Suspense fallback={null}>
            <WhyHere
              key={why.nth}
              row={whyRow}
              anchor={why.anchor}
              scored={scored}
              rules={page.rules}
              now={page.openedAt}
              setting={setting}
              sureness={page.uncertainty.sureness.get(why.at)}
              // A pin is saved at once: not while nothing is to be saved.
              canEdit={project.canEdit && !page.whatIf.on}
              idOfKey={page.idOfKey}
              rowOf={page.rowOf}
              onPinned={page.onStored}
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
    </BacklogPageProvider>
  );
}
