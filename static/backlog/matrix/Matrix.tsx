import { useCallback, useEffect, useId, useMemo, useState } from 'react';
import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import type { MatrixLook } from '../../../src/domain/backlogView';
import { Loading } from '../../common/Loading';
import { usePageContext } from '../../common/pageContext';
import { modelName } from '../../common/words';
import NothingLeft from '../filtering/NothingLeft';
import { useBacklogPage } from '../pageState';
import { chartOf } from './chart';
import { Legend } from './Legend';
import { MatrixControls } from './MatrixControls';
import { MatrixOptions } from './MatrixOptions';
import { MatrixTable } from './MatrixTable';
import { handlesOf } from './handles';
import { keepSeen, lastSeen, STARTING_LOOK, type Seen } from './look';
import { Plot } from './Plot';
import { PlotTools } from './PlotTools';
import { Unplaced } from './Unplaced';
import type { Tool } from './usePointing';
import { useRescoring } from './useRescoring';
import { measureName } from './words';
import './matrix.css';

/** Value against effort: where the quick wins are. */
export default function Matrix() {
  const page = useBacklogPage();
  const { setting, shown, ranking, selection, setSelection } = page;
  const { language, models } = setting;
  const { t } = language;
  const inner = models.at(-1)!;
  const heading = useId();
  const { projectId } = usePageContext();
  const { value: preferences, change } = page.preferences;
  const look = preferences.matrix ?? STARTING_LOOK;
  const { x, y, log, bubbles: bubblesBy, drags } = look;
  const changeLook = (some: Partial<MatrixLook>) => change({ matrix: { ...look, ...some } });
  const [seen] = useState(() => lastSeen(projectId));
  const [asTable, setAsTable] = useState(seen.asTable);
  useEffect(() => keepSeen(projectId, { asTable }), [projectId, asTable]);
  const keepZoom = useCallback((zoom: Seen['zoom']) => keepSeen(projectId, { zoom }), [projectId]);
  const chart = useMemo(
    () => chartOf({ shown, all: ranking.rows, models, chosen: { ...(x && { x }), ...(y && { y }) } }),
    [shown, ranking.rows, models, x, y],
  );
  const mayEnter = page.enter !== null;
  const handles = useMemo(
    () => handlesOf(chart, inner, { ...(drags.x && { x: drags.x }), ...(drags.y && { y: drags.y }) }, mayEnter),
    [chart, inner, drags, mayEnter],
  );
  const rescoring = useRescoring(page, chart, language);
  const [tool, setTool] = useState<Tool>('point');

  if (shown.length === 0 && page.filtered) return <NothingLeft />;
  if (chart.points.length === 0 && page.load.state === 'reading') return <Loading rows={10} rowHeight={48} />;

  const isDrawn = chart.points.length > 0 && !asTable;
  const hasSize = inner.formula.type === 'ratio' && inner.formula.size !== null;
  const against = { x: measureName(chart.x, inner, language), y: measureName(chart.y, inner, language) };
  return (
    <section className="matrix" aria-labelledby={heading}>
      <h2 id={heading} className="visually-hidden">
        {t('matrix.title', against)}
      </h2>
      <MatrixControls {...{ chart, look }} model={inner} onLook={changeLook}>
        <MatrixOptions {...{ chart, handles, look }} model={inner} onLook={changeLook} />
        <Button spacing="compact" isSelected={asTable} aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {t('matrix.asTable')}
        </Button>
        {isDrawn && <PlotTools tool={tool} onTool={setTool} />}
      </MatrixControls>
      {(models.length > 1 || !hasSize) && (
        <p className="matrix-about">
          {models.length > 1 && t('matrix.inside', { model: modelName(inner.id, language) })}{' '}
          {!hasSize && t('matrix.noSize', { model: modelName(inner.id, language), ...against })}
        </p>
      )}
      {chart.points.length === 0 ? (
        <EmptyState
          headingLevel={3}
          header={t('matrix.empty.title')}
          description={t('matrix.empty.text', against)}
          primaryAction={<Button onClick={() => page.setLayout('table')}>{t('matrix.empty.table')}</Button>}
        />
      ) : asTable ? (
        <MatrixTable chart={chart} setting={setting} onOpen={page.open} />
      ) : (
        <Plot
          {...{ chart, log, bubblesBy, setting, handles, selection, tool }}
          onSelection={setSelection}
          onOpen={page.open}
          onRescore={rescoring.rescore}
          onUndo={rescoring.undo}
          // Not the one of when the page was opened: as a table meanwhile, it was kept too.
          zoomBefore={lastSeen(projectId).zoom}
          onZoom={keepZoom}
        >
          {rescoring.rescored && (
            <div className="matrix-rescored">
              <span role="status">{rescoring.rescored.text}</span>
              <Button spacing="compact" onClick={rescoring.undo}>
                {t('matrix.undo')}
              </Button>
              <Button spacing="compact" appearance="subtle" onClick={rescoring.dismiss}>
                {t('matrix.dismiss')}
              </Button>
            </div>
          )}
        </Plot>
      )}
      {isDrawn && (
        <div className="matrix-foot">
          <Legend chart={chart} model={inner} bubblesBy={bubblesBy} />
          <span className="matrix-hint">{t('matrix.tools.hint')}</span>
        </div>
      )}
      <Unplaced chart={chart} setting={setting} onOpen={page.open} />
    </section>
  );
}
