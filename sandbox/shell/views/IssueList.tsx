/** The project's issues by JQL, page by page. */
import { useState } from 'react';
import type { FormEvent } from 'react';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import Textfield from '@atlaskit/textfield';
import type { IssueBean, ProjectBean } from '../jiraTypes';
import { Link, useRouter } from '../router';
import { useSession } from '../session';
import { Failure, Notice, Waiting } from '../states';
import { StatusLozenge } from '../StatusLozenge';
import { useTexts } from '../texts';
import { useLoad } from '../useLoad';

interface SearchPage {
  issues: IssueBean[];
  nextPageToken?: string;
}

const FIELDS = ['summary', 'issuetype', 'status', 'priority', 'assignee', 'updated', 'project'];

export function IssueList({ project }: { project: ProjectBean }) {
  const { t } = useTexts();
  const { path, search, go } = useRouter();
  const jql = new URLSearchParams(search).get('jql') ?? `project = ${project.key} ORDER BY Rank ASC`;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const wanted = new FormData(event.currentTarget).get('jql');
    if (typeof wanted === 'string') go(`${path}?${new URLSearchParams({ jql: wanted }).toString()}`);
  };
  return (
    <main id="main" className="page">
      <Heading size="large" as="h1">
        {t('issues.title')}
      </Heading>
      <form className="jql" onSubmit={submit} role="search">
        <label htmlFor="jql">{t('issues.jql')}</label>
        <Textfield key={jql} id="jql" name="jql" defaultValue={jql} isMonospaced />
        <Button type="submit" appearance="primary">
          {t('issues.search')}
        </Button>
      </form>
      <Results key={jql} jql={jql} />
    </main>
  );
}

function Results({ jql }: { jql: string }) {
  const { t } = useTexts();
  const { me, rest } = useSession();
  const [more, setMore] = useState<SearchPage[]>([]);
  const find = (nextPageToken?: string): Promise<SearchPage> =>
    rest('/rest/api/3/search/jql', {
      method: 'POST',
      body: { jql, fields: FIELDS, maxResults: 50, ...(nextPageToken === undefined ? {} : { nextPageToken }) },
    });
  const [first, reload] = useLoad(`${jql} ${me.key}`, async () => {
    const page = await find();
    setMore([]);
    return page;
  });
  const [failure, setFailure] = useState<Error>();

  if (first.state === 'loading') return <Waiting />;
  if (first.state === 'failed') return <Failure error={first.error} onRetry={reload} />;
  const pages = [first.value, ...more];
  const issues = pages.flatMap((page) => page.issues);
  const next = pages.at(-1)?.nextPageToken;
  const showMore = (): void => {
    find(next).then((page) => setMore((all) => [...all, page]), setFailure);
  };
  if (issues.length === 0) return <Notice>{t('issues.none')}</Notice>;
  return (
    <>
      <IssueTable issues={issues} />
      <p className="count" role="status">
        {issues.length} {t('issues.count')}
      </p>
      {failure && <Failure error={failure} />}
      {next !== undefined && <Button onClick={showMore}>{t('issues.more')}</Button>}
    </>
  );
}

function IssueTable({ issues }: { issues: IssueBean[] }) {
  const { t, date } = useTexts();
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{t('issues.type')}</th>
          <th scope="col">{t('issues.key')}</th>
          <th scope="col">{t('issues.summary')}</th>
          <th scope="col">{t('issues.status')}</th>
          <th scope="col">{t('issues.priority')}</th>
          <th scope="col">{t('issues.assignee')}</th>
          <th scope="col">{t('issues.updated')}</th>
        </tr>
      </thead>
      <tbody>
        {issues.map(({ id, key, fields }) => (
          <tr key={id}>
            <td className="quiet">{fields.issuetype.name}</td>
            <td className="nowrap">
              <Link to={`/browse/${key}`}>{key}</Link>
            </td>
            <td>{fields.summary}</td>
            <td>
              <StatusLozenge status={fields.status} />
            </td>
            <td>{fields.priority?.name}</td>
            <td>{fields.assignee?.displayName ?? t('value.unassigned')}</td>
            <td className="nowrap">{fields.updated === undefined ? '' : date(fields.updated)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
