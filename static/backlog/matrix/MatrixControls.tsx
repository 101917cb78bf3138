import { useId, type ReactNode } from 'react';
import Checkbox from '@atlaskit/checkbox';
import { useLanguage } from '../../common/text';
import type { MatrixLook } from '../../../src/domain/backlogView';
import type { Model } from '../../../src/domain/scoring/model';
import { criterionLabel } from '../../common/words';
import { EditStatus } from '../editing/EditStatus';
import { ALL_ALIKE, BY_REASON } from './bubbles';
import type { Chart } from './chart';
import type { Handles } from './handles';
import { hasNoLog, isWide } from './scales';
import { measureName } from './words';

interface MatrixControlsProps {
  readonly chart: Chart;
  readonly model: Model;
  readonly handles: Handles;
  readonly look: MatrixLook;
  readonly onLook: (change: Partial<MatrixLook>) => void;
  readonly children: ReactNode;
}

/** What is set against what, and what bubbles say besides. */
export function MatrixControls(props: MatrixControlsProps) {
  const { chart, model, handles, look, onLook, children } = props;
  const { log, drags } = look;
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
            onChoose={(id) => onLook({ [axis]: id, log: { ...log, [axis]: false } })}
          />
          {isWide(chart.values[axis]) && (
            <Checkbox
              isChecked={log[axis]}
              label={t(hasNoLog(chart.values[axis]) ? 'matrix.log.edge' : 'matrix.log')}
              onChange={(event) => onLook({ log: { ...log, [axis]: event.currentTarget.checked } })}
            />
          )}
          {handles[axis].criterion !== null && handles[axis].options.length > 1 && (
            <Choice
              label={t(`matrix.drag.${axis}`)}
              value={handles[axis].criterion.key}
              options={handles[axis].options.map((one) => ({
                id: one.key,
                name: criterionLabel(model, one, language),
              }))}
              onChoose={(key) => onLook({ drags: { ...drags, [axis]: key } })}
            />
          )}
        </div>
      ))}
      <Choice
        label={t('matrix.bubbles')}
        value={look.bubbles}
        options={[
          { id: ALL_ALIKE, name: t('matrix.bubbles.alike') },
          { id: BY_REASON, name: t('matrix.bubbles.reason') },
          ...measures,
        ]}
        onChoose={(bubbles) => onLook({ bubbles })}
      />
      <div className="matrix-steps">
        {children}
        <EditStatus />
      </div>
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
