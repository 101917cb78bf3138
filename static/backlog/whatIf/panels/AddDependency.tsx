import { useId, useRef, useState } from 'react';
import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { isBlockToday, isTried, type Pair } from '../../../../src/domain/whatIf/scenario';
import { usePageContext } from '../../../common/pageContext';
import { useText } from '../../../common/text';
import { issueTyped } from '../dependencies';
import type { Trying } from '../useWhatIf';

/** Two issues by their keys, and which of them must go first. */
export function AddDependency({ trying }: { readonly trying: Trying }) {
  const t = useText();
  const { projectKey } = usePageContext();
  const { today, scenario, tryOut } = trying;
  const [typed, setTyped] = useState({ first: '', then: '' });
  const [wrong, setWrong] = useState<string | null>(null);
  const id = useId();
  const form = useRef<HTMLFormElement>(null);

  const add = () => {
    const unknown = [typed.first, typed.then].find((text) => issueTyped(today.scored, text, projectKey) === null);
    if (unknown !== undefined) return setWrong(t('whatIf.links.unknown', { key: unknown.trim().slice(0, 40) }));
    const [first, then] = [typed.first, typed.then].map((text) => issueTyped(today.scored, text, projectKey)!.id);
    const pair: Pair = [first!, then!];
    if (first === then) return setWrong(t('whatIf.links.itself'));
    const isDropped = isTried(scenario, { type: 'dropped', first: pair[0], then: pair[1] });
    const isAdded = isTried(scenario, { type: 'added', first: pair[0], then: pair[1] });
    if (isAdded || (isBlockToday(today, pair) && !isDropped)) return setWrong(t('whatIf.links.already'));
    setWrong(null);
    setTyped({ first: '', then: '' });
    tryOut([{ type: 'added', first: pair[0], then: pair[1] }]);
    return form.current?.querySelector('input')?.focus();
  };
  const field = (end: 'first' | 'then') => (
    <div className="what-if-field">
      <label htmlFor={`${id}-${end}`}>{t(`whatIf.links.${end}`)}</label>
      <Textfield
        id={`${id}-${end}`}
        isCompact
        placeholder={`${projectKey}-…`}
        aria-describedby={wrong === null ? undefined : `${id}-wrong`}
        value={typed[end]}
        onChange={(event) => {
          const { value } = event.currentTarget;
          setTyped((before) => ({ ...before, [end]: value }));
          setWrong(null);
        }}
      />
    </div>
  );
  return (
    <form
      ref={form}
      className="what-if-add"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      {field('first')}
      {field('then')}
      <Button type="submit" isDisabled={typed.first.trim() === '' || typed.then.trim() === ''}>
        {t('whatIf.links.add')}
      </Button>
      {wrong !== null && (
        <p id={`${id}-wrong`} role="alert" className="what-if-wrong">
          {wrong}
        </p>
      )}
    </form>
  );
}
