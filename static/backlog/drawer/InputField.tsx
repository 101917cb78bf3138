import { useState, type KeyboardEvent } from 'react';
import { hasValue, type Input } from '../../../src/domain/scoring/inputs';
import type { Criterion, Model } from '../../../src/domain/scoring/model';
import type { Score } from '../../../src/domain/scoring/score';
import { CriterionField } from '../../common/criteria/CriterionField';
import { readField } from '../../common/criteria/fields';
import { useLanguage } from '../../common/text';
import type { NameOf } from '../../common/usePeople';
import { rangeText } from '../../common/words';
import { useBacklogPage } from '../pageState';
import { SavingMark } from './SavingMark';

interface InputFieldProps {
  readonly issueId: string;
  readonly model: Model;
  readonly criterion: Criterion;
  readonly score: Score | null;
  readonly nameOf: NameOf;
  readonly input: Input | undefined;
}

/** A score input to change: a step counts when it is chosen, a number when the field is left or Enter is pressed. */
export function InputField({ issueId, model, criterion, score, nameOf, input }: InputFieldProps) {
  const { enter } = useBacklogPage();
  const language = useLanguage();
  // What is typed and not entered yet; undefined: nothing.
  const [typed, setTyped] = useState<string>();
  const [isJudged, setJudged] = useState(false);
  const read = typed === undefined ? null : readField(criterion, typed, language.locale);

  const commit = (text: string) => {
    const { key } = criterion;
    const answer = readField(criterion, text, language.locale);
    setJudged(!answer.ok);
    if (!answer.ok) return;
    setTyped(undefined);
    const isStored = input !== undefined && !hasValue(input) ? input.missing === 'empty' : true;
    const value = input && hasValue(input) ? input.value : null;
    if (answer.value !== value || !isStored) enter?.([{ issueId, model: model.id, key, value: answer.value }]);
  };
  const onChange = (text: string) => {
    setJudged(false);
    if (criterion.scale.type === 'steps') commit(text);
    else setTyped(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (typed === undefined) return;
    if (event.key === 'Enter') commit(typed);
    else if (event.key === 'Escape') {
      setTyped(undefined);
      setJudged(false);
    } else return;
    // Escape takes back what was typed; pressed again, it closes the drawer.
    event.preventDefault();
  };
  return (
    <div
      className="drawer-input"
      onBlur={() => {
        if (typed !== undefined) commit(typed);
      }}
      onKeyDown={onKeyDown}
    >
      <CriterionField
        model={model}
        criterion={criterion}
        score={score}
        nameOf={nameOf}
        stored={input}
        text={typed}
        problem={isJudged && read && !read.ok ? read.problem : null}
        range={undefined}
        readOnly={false}
        onChange={onChange}
        onChangeRange={() => undefined}
      />
      {typed === undefined && input && hasValue(input) && input.range && (
        <span className="criterion-source">
          {language.t('scorePanel.range.fact', { range: rangeText(model, criterion, input.range, language) })}
        </span>
      )}
      <SavingMark issueId={issueId} model={model.id} criterionKey={criterion.key} />
    </div>
  );
}
