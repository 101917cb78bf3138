import { useId } from 'react';
import Textfield from '@atlaskit/textfield';
import { usePageContext } from '../../../common/pageContext';
import { useText } from '../../../common/text';
import { RadioLine } from '../../fields/RadioLine';
import { MOST_TRIED, type Kind, type UseChoice } from './useChoice';

/** On which issues: the first of the backlog, named ones, or what a JQL finds. */
export function ChooseIssues({ choice }: { readonly choice: UseChoice }) {
  const t = useText();
  const { projectKey } = usePageContext();
  const id = useId();
  const { kind, keys, keysText } = choice;
  const labels: Record<Kind, string> = {
    first20: t('dryRun.first', { count: 20 }),
    first50: t('dryRun.first', { count: 50 }),
    keys: t('dryRun.keys'),
    jql: t('dryRun.jql'),
  };
  const example = `${projectKey}-1, ${projectKey}-2`;
  return (
    <fieldset className="gate-tool-choice">
      <legend>{t('dryRun.which')}</legend>
      {(Object.keys(labels) as Kind[]).map((one) => (
        <RadioLine key={one} name={id} isDisabled={false} checked={kind === one} onChoose={() => choice.onKind(one)}>
          {labels[one]}
        </RadioLine>
      ))}
      {kind === 'keys' && (
        <div className="field">
          <label htmlFor={`${id}-keys`}>{t('dryRun.keysLabel')}</label>
          <Textfield
            id={`${id}-keys`}
            isCompact
            autoComplete="off"
            value={keysText}
            aria-describedby={`${id}-help`}
            onChange={(event) => choice.onKeys(event.currentTarget.value)}
          />
          <p id={`${id}-help`} className="field-help">
            {t('dryRun.keysHelp', { example, most: MOST_TRIED })}
            {keysText.trim() !== '' && keys.length === 0 && ` ${t('dryRun.keysNone')}`}
            {keys.length > MOST_TRIED && ` ${t('dryRun.keysTooMany', { count: keys.length, most: MOST_TRIED })}`}
          </p>
        </div>
      )}
      {kind === 'jql' && (
        <div className="field">
          <label htmlFor={`${id}-jql`}>JQL</label>
          <Textfield
            id={`${id}-jql`}
            isCompact
            isMonospaced
            autoComplete="off"
            value={choice.jql}
            aria-describedby={`${id}-help`}
            onChange={(event) => choice.onJql(event.currentTarget.value)}
          />
          <p id={`${id}-help`} className="field-help">
            {t('dryRun.jqlHelp', { most: MOST_TRIED })}
          </p>
        </div>
      )}
    </fieldset>
  );
}
