import { useId, useMemo, useState, type ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import type { LinkedIssue } from '../../../../src/domain/issue';
import { PagedTable } from '../../../common/PagedTable';
import { useText } from '../../../common/text';
import { dependenciesOf, withWords, type Dependency } from '../dependencies';
import type { PanelProps } from '../panel';
import { AddDependency } from './AddDependency';

/** Which issue must go before which: more of that, or less. */
export default function LinksPanel({ trying }: PanelProps) {
  const t = useText();
  const { today, scenario, tryOut, takeBack } = trying;
  const { scored, settings } = today;
  const [words, setWords] = useState('');
  const id = useId();
  const all = useMemo(
    () => dependenciesOf(scored, settings.blockingLinks, scenario),
    [scored, settings.blockingLinks, scenario],
  );
  const shown = withWords(all, words);
  if (settings.blockingLinks?.length === 0) return <p>{t('whatIf.links.noType')}</p>;
  const action = ({ first, then, tried }: Dependency) => {
    const pair = { first: first.id, then: then.id };
    const name = { first: first.key, then: then.key };
    const does = tried === null ? 'drop' : tried === 'added' ? 'remove' : 'restore';
    return (
      <Button
        spacing="compact"
        appearance="subtle"
        aria-label={t(`whatIf.links.${does}.of`, name)}
        onClick={() => (tried === null ? tryOut([{ type: 'dropped', ...pair }]) : takeBack([{ type: tried, ...pair }]))}
      >
        {t(`whatIf.links.${does}`)}
      </Button>
    );
  };
  return (
    <div className="what-if-links">
      <AddDependency trying={trying} />
      <div className="what-if-field">
        <label htmlFor={id}>{t('whatIf.links.search')}</label>
        <Textfield id={id} isCompact value={words} onChange={(event) => setWords(event.currentTarget.value)} />
      </div>
      {shown.length === 0 ? (
        <p role="status">{t(all.length === 0 ? 'whatIf.links.none' : 'whatIf.links.noneFound')}</p>
      ) : (
        <PagedTable
          label={t('whatIf.links.label')}
          head={[
            { key: 'first', content: t('whatIf.links.first'), width: 41 },
            { key: 'then', content: t('whatIf.links.then'), width: 41 },
            {
              key: 'action',
              content: <span className="visually-hidden">{t('whatIf.changes.action')}</span>,
              width: 18,
            },
          ]}
          rows={shown.map((one) => ({
            key: `${one.first.id} ${one.then.id}`,
            cells: [
              { key: 'first', content: <End issue={one.first} tried={one.tried} /> },
              { key: 'then', content: <End issue={one.then} tried={one.tried} /> },
              { key: 'action', content: action(one) },
            ],
          }))}
        />
      )}
    </div>
  );
}

function End({ issue, tried }: { readonly issue: LinkedIssue; readonly tried: Dependency['tried'] }): ReactNode {
  const text = `${issue.key} ${issue.summary}`;
  const Mark = tried === 'dropped' ? 'del' : tried === 'added' ? 'ins' : 'span';
  return (
    <Mark className="what-if-issue" title={text}>
      {text}
    </Mark>
  );
}
