import { useId, useState, type FormEvent } from 'react';
import Button from '@atlaskit/button/new';
import Modal, { CloseButton, ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import Textfield from '@atlaskit/textfield';
import { manualCriteria } from '../../../../src/domain/scoring/model';
import { useLanguage } from '../../../common/text';
import { criterionHelp, criterionLabel, modelName, scaleText, stepText } from '../../../common/words';
import { parseCell } from '../../editing/parseCell';
import { useBacklogPage } from '../../pageState';
import type { UseEntering } from '../useEntering';

interface BulkEditProps {
  readonly entering: UseEntering;
  readonly onClose: () => void;
}

/** One value for all selected issues. */
export function BulkEdit({ entering, onClose }: BulkEditProps) {
  const language = useLanguage();
  const { t } = language;
  const { setting, selection } = useBacklogPage();
  const ids = { form: useId(), criterion: useId(), value: useId(), problem: useId() };
  const choices = setting.models.flatMap((model) => manualCriteria(model).map((criterion) => ({ model, criterion })));
  const [at, setAt] = useState(0);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const choice = choices[at];
  if (!choice) return null;
  const { model, criterion } = choice;
  const { scale } = criterion;

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const parsed = scale.type === 'steps' && text !== '' ? ({ ok: true, value: Number(text) } as const) : parseCell(text, model, criterion, language); // prettier-ignore
    if (!parsed.ok) return setProblem(parsed.problem);
    entering.enter(
      [...selection].map((issueId) => ({ issueId, model: model.id, key: criterion.key, value: parsed.value })),
    );
    onClose();
  };
  return (
    <Modal onClose={onClose} width="small">
      <ModalHeader>
        <ModalTitle>{t('table.bulk.title', { count: selection.size })}</ModalTitle>
        <CloseButton label={t('table.bulk.cancel')} onClick={onClose} />
      </ModalHeader>
      <ModalBody>
        <form id={ids.form} className="bulk-form" onSubmit={onSubmit}>
          <label htmlFor={ids.criterion}>{t('table.bulk.criterion')}</label>
          <select
            id={ids.criterion}
            className="table-select"
            value={at}
            onChange={(event) => {
              setAt(Number(event.currentTarget.value));
              setText('');
              setProblem(null);
            }}
          >
            {choices.map((one, index) => (
              <option key={`${one.model.id} ${one.criterion.key}`} value={index}>
                {setting.models.length > 1
                  ? t('table.columns.of', {
                      column: criterionLabel(one.model, one.criterion, language),
                      model: modelName(one.model.id, language),
                    })
                  : criterionLabel(one.model, one.criterion, language)}
              </option>
            ))}
          </select>
          <label htmlFor={ids.value}>{t('table.bulk.value')}</label>
          {scale.type === 'steps' ? (
            <select
              id={ids.value}
              className="table-select"
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            >
              <option value="">{t('table.bulk.none')}</option>
              {scale.steps.map((step) => (
                <option key={step.value} value={String(step.value)}>
                  {stepText(model, criterion, step.value, language)}
                </option>
              ))}
            </select>
          ) : (
            <Textfield
              id={ids.value}
              isCompact
              inputMode="decimal"
              autoComplete="off"
              placeholder={scaleText(model, criterion, language)}
              value={text}
              isInvalid={problem !== null}
              aria-describedby={problem === null ? undefined : ids.problem}
              onChange={(event) => {
                setText(event.currentTarget.value);
                setProblem(null);
              }}
            />
          )}
          {problem !== null && (
            <p id={ids.problem} role="alert" className="bulk-problem">
              {problem}
            </p>
          )}
          <p className="bulk-help">{criterionHelp(model, criterion, language)}</p>
          <p className="bulk-help">
            {t(scale.type === 'steps' ? 'table.bulk.emptyHint' : 'table.bulk.emptyHint.number')}
          </p>
        </form>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={onClose}>
          {t('table.bulk.cancel')}
        </Button>
        <Button appearance="primary" type="submit" form={ids.form}>
          {t('table.bulk.enter', { count: selection.size })}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
