import { useId, type ReactNode } from 'react';
import Checkbox from '@atlaskit/checkbox';
import { useLanguage } from '../../common/text';
import type { Model } from '../../../src/domain/scoring/model';
import { EditStatus } from '../editing/EditStatus';
import { ALL_ALIKE, BY_REASON, type BubblesBy } from './bubbles';
import type { Chart } from './chart';
import type { AxisIds } from './measures';
import { hasNoLog, isWide } from './scales';
import { measureName } from './words';

type PerAxis = Readonly<Record<keyof AxisIds, boolean>>;

interface MatrixControlsProps {
  readonly chart: Chart;
  readonly model: Model;
  readonly log: PerAxis;
  readonly bubblesBy: BubblesBy;
  readonly onAxis: (axis: keyof AxisIds, id: string) => void;
  readonly onLog: (log: PerAxis) => void;
  readonly onBubbles: (by: BubblesBy) => void;
  readonly children: ReactNode;
}

/** What is set against what, and what bubbles say besides. */
export function MatrixControls(props: MatrixControlsProps) {
  const { chart, model, log, bubblesBy, onAxis, onLog, onBubbles, children } = props;
  const language = useLanguage();
  const { t } = language;
  const measures = chart.measures.map(({ id, ...measure }) => ({
    id,
    name: measureName({ id, ...measure }, model, language),
  }));
  return (
    <div className="matrix-controls">
      {(['y', 'x'] as const).map((axis) => (
        <div key={axis} className="matrix-axis-choice">
          <Choice
            label={t(`matrix.axis.${axis}`)}
            value={chart[axis].id}
            options={measures}
            onChoose={(id) => onAxis(axis, id)}
          />
          {isWide(chart.values[axis]) && (
            <Checkbox
              isChecked={log[axis]}
              label={t(hasNoLog(chart.values[axis]) ? 'matrix.log.edge' : 'matrix.log')}
              onChange={(event) => onLog({ ...log, [axis]: event.currentTarget.checked })}
            />
          )}
        </div>
      ))}
      <Choice
        label={t('matrix.bubbles')}
        value={bubblesBy}
        options={[
          { id: ALL_ALIKE, name: t('matrix.bubbles.alike') },
          { id: BY_REASON, name: t('matrix.bubbles.reason') },
          ...measures,
        ]}
        onChoose={onBubbles}
      />
      {children}
      <EditStatus />
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly onChoose: (id: string) => void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <span className="matrix-choice">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </span>
  );
}
