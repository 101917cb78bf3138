import { useId, useRef, useState } from 'react';
import type { GateChoice, ValidatorConfig } from '../../src/contract';
import { gatePhrase } from '../../src/texts/gates/refusal';
import { Message } from '../common/Message';
import { useLanguage } from '../common/text';
import { Choices } from './Choices';
import { configOf, draftOf, problemsOf, type Draft } from './draft';
import { gateText } from './summary';
import { TextLine } from './TextLine';
import { useConfigure } from './useConfigure';
import './validator.css';

const GATES: readonly GateChoice['type'][] = ['ready', 'done', 'own'];
const WHEN_UNKNOWN: readonly ValidatorConfig['whenUnknown'][] = ['block', 'pass'];
const NO_PROBLEMS = { name: null, message: null };

interface ValidatorFormProps {
  readonly start: ValidatorConfig;
  /** What Jira keeps of the rule cannot be read, so the form starts from the app's own settings. */
  readonly damaged: boolean;
}

/** Which gate a transition demands, and how it says no. Add and Update are Jira's own buttons. */
export function ValidatorForm({ start, damaged }: ValidatorFormProps) {
  const language = useLanguage();
  const { t } = language;
  const id = useId();
  const name = useRef<HTMLInputElement>(null);
  const message = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState(() => draftOf(start));
  const [judged, setJudged] = useState(false);
  const edit = (change: Partial<Draft>) => setDraft((now) => ({ ...now, ...change }));
  const problems = judged ? problemsOf(draft) : NO_PROBLEMS;

  const connection = useConfigure(() => {
    const config = configOf(draft);
    if (config) return JSON.stringify(config);
    setJudged(true);
    (problemsOf(draft).name ? name : message).current?.focus();
    return undefined;
  });

  const ownName = draft.gate === 'own' ? draft.name.trim() || '…' : null;
  const gate = gatePhrase({ id: draft.gate, name: ownName }, language);
  return (
    <div className="validator-form">
      {connection === 'refused' && (
        <Message appearance="error" title={t('validator.refused.title')}>
          <p>{t('validator.refused.text')}</p>
        </Message>
      )}
      {damaged && (
        <Message appearance="warning" title={t('validator.damaged.title')}>
          <p>{t('validator.damaged.edit')}</p>
        </Message>
      )}
      <Choices
        legend={t('validator.gate.label')}
        options={GATES.map((type) => ({ value: type, label: gateText(type, language) }))}
        value={draft.gate}
        onChoose={(type) => edit({ gate: type })}
      >
        {draft.gate === 'own' && (
          <div className="choice-more">
            <TextLine
              id={`${id}-name`}
              input={name}
              label={t('validator.name.label')}
              help={t('validator.name.help')}
              isRequired
              value={draft.name}
              onChange={(text) => edit({ name: text })}
              problem={problems.name}
            />
          </div>
        )}
      </Choices>
      <TextLine
        id={`${id}-message`}
        input={message}
        label={t('validator.message.label')}
        help={t('validator.message.help')}
        placeholder={t('refusal.notPassed', { key: 'ABC-12', gate, open: 2 })}
        value={draft.message}
        onChange={(text) => edit({ message: text })}
        problem={problems.message}
      />
      <Choices
        legend={t('validator.unknown.label')}
        options={WHEN_UNKNOWN.map((value) => ({
          value,
          label: t(`validator.unknown.${value}`),
          help: t(`validator.unknown.${value}.help`),
        }))}
        value={draft.whenUnknown}
        onChoose={(value) => edit({ whenUnknown: value })}
      />
    </div>
  );
}
