import Button from '@atlaskit/button/new';
import Checkbox from '@atlaskit/checkbox';
import ChevronDown from '@atlaskit/icon/core/chevron-down';
import type { MatrixLook } from '../../../src/domain/backlogView';
import type { Model } from '../../../src/domain/scoring/model';
import { Popover } from '../../common/popover/Popover';
import { useLanguage } from '../../common/text';
import { SettingsLink } from '../../common/SettingsLink';
import { criterionLabel } from '../../common/words';
import { useOpener } from '../../common/popover/useOpener';
import { useBacklogPage } from '../pageState';
import type { Chart } from './chart';
import { Choice } from './Choice';
import type { Handles } from './handles';
import { hasNoLog, isWide } from './scales';
import { measureName } from './words';

interface MatrixOptionsProps {
  readonly chart: Chart;
  readonly model: Model;
  readonly handles: Handles;
  readonly look: MatrixLook;
  readonly onLook: (change: Partial<MatrixLook>) => void;
}

const AXES = ['y', 'x'] as const;

/** What is seldom chosen: how an axis counts, and what dragging along it changes. Where there is nothing to choose it is not there. */
export function MatrixOptions({ chart, model, handles, look: { log, drags }, onLook }: MatrixOptionsProps) {
  const language = useLanguage();
  const { t } = language;
  const { setting } = useBacklogPage();
  const { opened, close, trigger } = useOpener<'options'>();
  const wide = AXES.filter((axis) => isWide(chart.values[axis]));
  const dragged = AXES.flatMap((axis) => {
    const { criterion, options } = handles[axis];
    return criterion !== null && options.length > 1 ? [{ axis, criterion, options }] : [];
  });
  const canName = setting.model.quadrants !== null && setting.canAdminister;
  if (wide.length + dragged.length === 0 && !canName) return null;
  return (
    <>
      <Button
        spacing="compact"
        iconAfter={ChevronDown}
        aria-haspopup="dialog"
        aria-expanded={opened !== null}
        isSelected={opened !== null}
        {...trigger('options')}
      >
        {t('matrix.options')}
      </Button>
      {opened && (
        <Popover
          key={opened.nth}
          label={t('matrix.options.title')}
          anchor={opened.anchor}
          side="start"
          className="matrix-options"
          onClose={close}
        >
          <h2>{t('matrix.options.title')}</h2>
          {wide.map((axis) => (
            <Checkbox
              key={axis}
              isChecked={log[axis]}
              label={t(hasNoLog(chart.values[axis]) ? 'matrix.log.edge' : 'matrix.log', {
                axis: measureName(chart[axis], model, language),
              })}
              onChange={(event) => onLook({ log: { ...log, [axis]: event.currentTarget.checked } })}
            />
          ))}
          {dragged.map(({ axis, criterion, options }) => (
            <Choice
              key={axis}
              label={t(`matrix.drag.${axis}`)}
              value={criterion.key}
              options={options.map((one) => ({ id: one.key, name: criterionLabel(model, one, language) }))}
              onChoose={(key) => onLook({ drags: { ...drags, [axis]: key } })}
            />
          ))}
          {canName && (
            <SettingsLink
              canAdminister
              projectKey={setting.projectKey}
              text={t('matrix.editQuadrants')}
              appearance="subtle"
            />
          )}
        </Popover>
      )}
    </>
  );
}
