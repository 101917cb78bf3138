import type { LinkedIssue } from '../../../src/domain/issue';
import { useText } from '../../common/text';
import { issueAddress, openInJira } from '../openIssue';
import { useBacklogPage } from '../pageState';
import type { BacklogRow } from '../ranking';
import { StatusLozenge } from '../StatusLozenge';
import { relatedIssues, type RelatedIssues } from './related';
import { Section } from './Section';

/** Issues that this one is tied to; those of the backlog open here, others in Jira. */
export function LinksSection({ row }: { readonly row: BacklogRow }) {
  const t = useText();
  const groups = relatedIssues(row);
  const title = ({ by, words }: RelatedIssues): string => (by === 'link' ? words : t(`drawer.links.${by}`));
  return (
    <Section title={t('drawer.links')}>
      {groups.length === 0 && <p className="drawer-nothing">{t('drawer.links.none')}</p>}
      {groups.map((group) => (
        <div key={`${group.by} ${group.words}`} className="drawer-links">
          <h4>{title(group)}</h4>
          <ul>
            {group.issues.map((issue) => (
              <li key={issue.id}>
                <Related issue={issue} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

function Related({ issue }: { readonly issue: LinkedIssue }) {
  const { rowOf, open, setting } = useBacklogPage();
  const { key, summary, status } = issue;
  const words = (
    <>
      <span className="related-key">{key}</span> {summary}
    </>
  );
  return (
    <>
      {rowOf(issue.id) ? (
        <button type="button" className="link-button" onClick={() => open(issue.id)}>
          {words}
        </button>
      ) : (
        <a
          className="related-outside"
          href={issueAddress(setting.siteUrl, key)}
          target="_blank"
          rel="noreferrer"
          data-key={key}
          onClick={openInJira}
        >
          {words}
        </a>
      )}
      {status.name !== '' && <StatusLozenge status={status} />}
    </>
  );
}
