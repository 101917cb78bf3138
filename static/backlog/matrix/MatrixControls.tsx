import type { ReactNode } from 'react';
import type { MatrixLook } from '../../../src/domain/backlogView';
import type { Model } from '../../../src/domain/scoring/model';
import { useLanguage } from '../../common/text';
import EditStatus from '../editing/EditStatus';
import { ALL_ALIKE, BY_REASON } from './bubbles';
import type { Chart } from './chart';
import { Choice } from './Choice';
import { measureName } from './words';

interface MatrixControlsProps {
  readonly chart: Chart;
  readonly model: Model;
  readonly look: MatrixLook;
  readonly onLook: (change: Partial<MatrixLook>) => void;
  /** What else there is to choose, and the tools. */
  readonly children: ReactNode;
}

/** As the axes have them at their ends. */
const SIGNS = { y: '↑', x: '→' } as const;

/** What is set against what, and what bubbles say besides: one line where there is room for it. */
export function MatrixControls({ chart, model, look, onLook, children }: MatrixControlsProps) {
  const { log } = look;
  const language = useLanguage();
  const { t } = language;
  const measures = chart.measures.map(({ id, ...measure }) => ({
    id,
    name: measureName({ id, ...measure }, model, language),
  }));
  return (
    <div className="matrix-controls">
      {(['y', 'x'] as const).map((axis) => (
        <Choice
          key={axis}
          sign={SIGNS[axis]}
          label={t(`matrix.axis.${axis}`)}
          value={chart[axis].id}
          options={measures}
          onChoose={(id) => onLook({ [axis]: id, log: { ...log, [axis]: false } })}
        />
      ))}
      <Choice
        sign="●"
        label={t('matrix.bubbles')}
        value={look.bubbles}
        options={[
          { id: ALL_ALIKE, name: t('matrix.bubbles.alike') },
          { id: BY_REASON, name: t('matrix.bubbles.reason') },
          ...measures,
        ]}
        onChoose={(bubbles) => onLook({ bubbles })}
      />
      {children}
      <EditStatus />
    </div>
  );
}
