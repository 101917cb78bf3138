import { useText } from '../../common/text';
import { useJqlProblemOf } from '../gates/jqlProblems';
import { TextInput } from './TextInput';

interface JqlInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly place: string;
  readonly placeholder: string;
}

/** A JQL, with what Jira has against it. It can be saved all the same: a field it names may yet be made, or come back. */
export function JqlInput(props: JqlInputProps) {
  const t = useText();
  const sentence = useJqlProblemOf()(props.value);
  return (
    <TextInput
      {...props}
      monospaced
      warning={sentence === null ? null : t('settings.check.jqlProblem', { sentence })}
    />
  );
}
