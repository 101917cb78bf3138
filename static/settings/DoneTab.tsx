import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { Gate } from '../../src/domain/gates/gate';
import { Message } from '../common/Message';
import { useLanguage } from '../common/text';
import { CheckCard } from './CheckCard';
import { addCheck, CHECK_TYPES, estimateField, makeCheck, MAX_CHECKS, newCheckId } from './draftGate';
import { useEditing } from './editing';
import { Choice } from './fields/Choice';

export function DoneTab() {
  const { t } = useLanguage();
  const { draft, edit, form, readOnly } = useEditing();
  const { checks } = draft.doneGate;
  const [type, setType] = useState<(typeof CHECK_TYPES)[number]>('manual');
  const [added, setAdded] = useState<string | null>(null);
  const change = (how: (gate: Gate) => Gate) => edit((before) => ({ ...before, doneGate: how(before.doneGate) }));
  return (
    <div className="settings-section narrow-section">
      <p className="section-intro">{t('settings.done.intro')}</p>
      {checks.length === 0 && (
        <Message title={t('settings.done.empty.title')}>
          <p>{t('settings.done.empty.text')}</p>
        </Message>
      )}
      <ol className="card-list">
        {checks.map((check, index) => (
          <CheckCard
            key={check.id}
            check={check}
            index={index}
            count={checks.length}
            fresh={check.id === added}
            change={change}
          />
        ))}
      </ol>
      {!readOnly &&
        (checks.length < MAX_CHECKS ? (
          <div className="add-line">
            <Choice
              label={t('settings.done.addLabel')}
              options={CHECK_TYPES.map((value) => ({ value, label: t(`settings.check.${value}`) }))}
              value={type}
              onChange={setType}
            />
            <Button
              onClick={() => {
                const field = form.fields[0];
                const numberField = estimateField(form.numberFields);
                const check = makeCheck(
                  { type, ...(field ? { field } : {}), ...(numberField ? { numberField } : {}) },
                  newCheckId(),
                );
                change((before) => addCheck(before, check));
                setAdded(check.id);
              }}
            >
              {t('settings.done.add')}
            </Button>
          </div>
        ) : (
          <p className="field-help">{t('settings.done.full', { max: MAX_CHECKS })}</p>
        ))}
    </div>
  );
}
