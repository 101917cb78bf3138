import type { IssueLinkBean, IssueStub } from '../jiraTypes';
import { Link } from '../router';
import { StatusLozenge } from '../StatusLozenge';
import { useTexts } from '../texts';

export function Subtasks({ issues }: { issues: IssueStub[] }) {
  const { t } = useTexts();
  if (issues.length === 0) return null;
  return (
    <section aria-labelledby="subtasks">
      <h2 id="subtasks">{t('issue.subtasks')}</h2>
      <Stubs issues={issues} />
    </section>
  );
}

export function LinkedIssues({ links }: { links: IssueLinkBean[] }) {
  const { t } = useTexts();
  if (links.length === 0) return null;
  const groups = new Map<string, IssueStub[]>();
  for (const { type, inwardIssue, outwardIssue } of links) {
    const stub = outwardIssue ?? inwardIssue;
    const name = outwardIssue ? type.outward : type.inward;
    if (stub) groups.set(name, [...(groups.get(name) ?? []), stub]);
  }
  return (
    <section aria-labelledby="links">
      <h2 id="links">{t('issue.links')}</h2>
      {[...groups].map(([name, issues]) => (
        <div key={name}>
          <h3 className="link-type">{name}</h3>
          <Stubs issues={issues} />
        </div>
      ))}
    </section>
  );
}

function Stubs({ issues }: { issues: IssueStub[] }) {
  return (
    <ul className="stubs">
      {issues.map(({ id, key, fields }) => (
        <li key={id}>
          <Link to={`/browse/${key}`} className="nowrap">
            {key}
          </Link>
          <span className="stub-summary">{fields.summary}</span>
          <StatusLozenge status={fields.status} />
        </li>
      ))}
    </ul>
  );
}
