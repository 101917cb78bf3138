import type { RefObject } from 'react';
import Textfield from '@atlaskit/textfield';
import { useText } from '../common/text';
import type { TextProblem } from './draft';

interface TextLineProps {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problem: TextProblem | null;
  readonly input: RefObject<HTMLInputElement>;
  readonly isRequired?: boolean;
  readonly placeholder?: string;
}

/** A line of text, with what it is for and what is wrong with it. */
export function TextLine({ id, label, help, value, onChange, problem, input, isRequired, placeholder }: TextLineProps) {
  const t = useText();
  return (
    <div className="line">
      <label htmlFor={id}>{label}</label>
      <Textfield
        id={id}
        ref={input}
        isCompact
        isRequired={isRequired ?? false}
        isInvalid={problem !== null}
        aria-describedby={`${id}-about`}
        placeholder={placeholder ?? ''}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <div id={`${id}-about`} className="line-about">
        {problem && (
          <p className="line-problem" role="alert">
            {problem.code === 'required'
              ? t('validator.problem.required')
              : t('validator.problem.tooLong', { most: problem.most })}
          </p>
        )}
        <p className="line-help">{help}</p>
      </div>
    </div>
  );
}
