import { useId } from 'react';
import TextArea from '@atlaskit/textarea';
import { ICE_FORMULAS } from '../../src/domain/scoring/builtins';
import { FUNCTION_NAMES } from '../../src/domain/scoring/expression';
import { MODEL_IDS, type Formula, type Model, type ModelId } from '../../src/domain/scoring/model';
import { useLanguage } from '../common/text';
import { criterionLabel, expressionProblemText, modelName } from '../common/words';
import { useEditing } from './editing';
import { Choice } from './fields/Choice';
import { markFormula } from './formulaMarker';

interface FormulaEditorProps {
  readonly model: Model;
  readonly change: (how: (model: Model) => Model) => void;
}

/** What can be chosen about how a model computes; those with a published formula have nothing to choose. */
export function FormulaEditor({ model, change }: FormulaEditorProps) {
  const language = useLanguage();
  const { t } = language;
  const { formula } = model;
  const setFormula = (next: Formula) => change((before) => ({ ...before, formula: next }));
  if (model.id === 'formula' && formula.type === 'ratio')
    return <OwnFormula model={model} value={formula.value} onChange={(value) => setFormula({ ...formula, value })} />;
  if (model.id === 'ice' && formula.type === 'ratio') {
    const kinds = ['product', 'mean'] as const;
    return (
      <Choice
        label={t('settings.ice.label')}
        options={kinds.map((kind) => ({ value: kind, label: t(`settings.ice.${kind}`) }))}
        value={kinds.find((kind) => ICE_FORMULAS[kind] === formula.value) ?? null}
        onChange={(kind) => setFormula({ ...formula, value: ICE_FORMULAS[kind] })}
      />
    );
  }
  if (formula.type === 'classes') {
    const inner = MODEL_IDS.filter((id): id is Exclude<ModelId, 'moscow'> => id !== 'moscow');
    return (
      <Choice
        label={t('settings.within.label')}
        help={t('settings.within.help')}
        options={[
          { value: 'none', label: t('settings.within.none') },
          ...inner.map((id) => ({ value: id, label: modelName(id, language) })),
        ]}
        value={formula.within ?? 'none'}
        onChange={(id) => setFormula({ ...formula, within: id === 'none' ? null : id })}
      />
    );
  }
  if (formula.type === 'weighted') {
    const kinds = ['noScore', 'leaveOut'] as const;
    return (
      <Choice
        label={t('settings.missing.label')}
        options={kinds.map((kind) => ({ value: kind, label: t(`settings.missing.${kind}`) }))}
        value={formula.missing}
        onChange={(missing) => setFormula({ ...formula, missing })}
      />
    );
  }
  return null;
}

interface OwnFormulaProps {
  readonly model: Model;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function OwnFormula({ model, value, onChange }: OwnFormulaProps) {
  const language = useLanguage();
  const { t } = language;
  const { readOnly } = useEditing();
  const id = useId();
  const names = model.criteria.map((criterion) => criterion.key);
  const mark = markFormula(value, names);
  return (
    <div className="field">
      <label htmlFor={id}>{t('settings.formula.label')}</label>
      <TextArea
        id={id}
        isMonospaced
        minimumRows={2}
        resize="smart"
        spellCheck={false}
        isReadOnly={readOnly}
        isInvalid={mark !== null}
        aria-describedby={`${id}-problem ${id}-help`}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <div id={`${id}-problem`} role="status">
        {mark?.underline && <pre className="formula-mark" aria-hidden="true">{`${value}\n${mark.underline}`}</pre>}
        {mark && (
          <p className="field-problem">
            {t('settings.formula.problem', { problem: expressionProblemText(mark.problem, language) })}
          </p>
        )}
      </div>
      <div id={`${id}-help`} className="field-help">
        <p>
          {t('settings.formula.names')}{' '}
          {model.criteria.map((criterion, index) => (
            <span key={criterion.key}>
              {index > 0 && ', '}
              <code>{criterion.key}</code> ({criterionLabel(model, criterion, language)})
            </span>
          ))}
        </p>
        <p>
          {t('settings.formula.functions')} <code>{FUNCTION_NAMES.map((name) => `${name}()`).join(' ')}</code>
          {' · '}
          <code>+ - * / ^ % ( ) &lt; &lt;= &gt; &gt;= == !=</code>
        </p>
      </div>
    </div>
  );
}
