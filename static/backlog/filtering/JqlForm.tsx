import { useEffect, useId, useRef, useState } from 'react';
import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import { MOST_JQL } from '../../../src/domain/backlogView';
import { closePopover } from '../../common/popover/Popover';
import { useLanguage } from '../../common/text';
import { asAppError } from '../../common/unwrap';
import { readJqlProblems } from '../../common/wire';
import { errorText } from '../../common/words/errors';
import { focusSearch } from './focusSearch';
import { useBacklogPage } from '../pageState';

/** A JQL to filter by: Jira is asked whether it can be read before it counts. */
export function JqlForm() {
  const language = useLanguage();
  const { t } = language;
  const { view, changeView, jql } = useBacklogPage();
  const { filter } = view;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(filter.jql ?? '');
  const [checked, setChecked] = useState<'no' | 'now' | { readonly problem: string }>(
    jql.progress.state === 'refused' ? { problem: jql.progress.sentence } : 'no',
  );
  // What comes back after one left, or typed on, is no answer to what stands here now.
  const turn = useRef(0);
  useEffect(() => {
    field.current?.focus();
    return () => void (turn.current += 1);
  }, []);

  const close = () => closePopover(field.current);

  async function apply(): Promise<void> {
    const wanted = text.trim();
    const own = ++turn.current;
    if (wanted !== '') {
      setChecked('now');
      const problem = await readJqlProblems([wanted]).then(
        (problems) => problems.get(wanted) ?? null,
        (error: unknown) => errorText(asAppError(error), language),
      );
      if (own !== turn.current) return;
      if (problem !== null) {
        setChecked({ problem });
        field.current?.focus();
        return;
      }
    }
    close();
    // Its chip goes.
    if (wanted === '') focusSearch();
    changeView({ filter: { ...filter, jql: wanted === '' ? null : wanted } });
  }
  const problem = typeof checked === 'object' ? checked.problem : null;
  return (
    <form
      className="jql-form"
      onSubmit={(event) => {
        event.preventDefault();
        void apply();
      }}
    >
      <TextArea
        ref={field}
        aria-label={t('filter.facet.jql')}
        aria-describedby={`${id}-help${problem === null ? '' : ` ${id}-problem`}`}
        isMonospaced
        isInvalid={problem !== null}
        minimumRows={3}
        maxHeight="30vh"
        maxLength={MOST_JQL}
        resize="none"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          turn.current += 1;
          setText(event.currentTarget.value);
          setChecked('no');
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void apply();
        }}
      />
      {problem !== null && (
        <p id={`${id}-problem`} className="jql-problem" role="alert">
          {problem}
        </p>
      )}
      <p id={`${id}-help`} className="choice-hint">
        {t('filter.jql.help')}
      </p>
      <div className="button-row">
        <Button type="submit" appearance="primary" spacing="compact" isLoading={checked === 'now'}>
          {t('filter.jql.apply')}
        </Button>
        <Button appearance="subtle" spacing="compact" onClick={close}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
