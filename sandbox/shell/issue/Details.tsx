import type { ReactNode } from 'react';
import type { IssueFields } from '../jiraTypes';
import { Link } from '../router';
import { useTexts } from '../texts';
import type { TextKey } from '../texts';

export function Details({ fields }: { fields: IssueFields }) {
  const { t, date } = useTexts();
  const names = (values: { name: string }[] | undefined): string | undefined =>
    values && values.length > 0 ? values.map(({ name }) => name).join(', ') : undefined;
  const rows: [TextKey, ReactNode][] = [
    ['field.assignee', fields.assignee?.displayName ?? t('value.unassigned')],
    ['field.reporter', fields.reporter?.displayName],
    ['field.priority', fields.priority?.name],
    ['field.parent', fields.parent && <Link to={`/browse/${fields.parent.key}`}>{parentText(fields.parent)}</Link>],
    ['field.labels', fields.labels && fields.labels.length > 0 ? fields.labels.join(', ') : undefined],
    ['field.components', names(fields.components)],
    ['field.fixVersions', names(fields.fixVersions)],
    ['field.duedate', fields.duedate ? date(fields.duedate) : undefined],
    ['field.resolution', fields.resolution?.name],
    ['field.votes', fields.votes?.votes],
    ['field.watches', fields.watches?.watchCount],
    ['field.created', fields.created && date(fields.created)],
    ['field.updated', fields.updated && date(fields.updated)],
  ];
  return (
    <section className="details" aria-labelledby="details">
      <h2 id="details">{t('issue.details')}</h2>
      <dl>
        {rows.map(([key, value]) => (
          <div key={key} className="detail">
            <dt>{t(key)}</dt>
            <dd>{value ?? <span className="quiet">{t('field.none')}</span>}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function parentText({ key, fields }: { key: string; fields?: { summary?: string } }): string {
  return fields?.summary === undefined ? key : `${key} ${fields.summary}`;
}
