/** One issue as Jira lays it out: what it says and its panels in the middle, its fields and the app's context at the right. */
import { useCallback } from 'react';
import { AppFrame } from '../frame/AppFrame';
import { issueSubject } from '../frame/subject';
import type { IssueBean } from '../jiraTypes';
import { ProjectNav } from '../ProjectNav';
import { Link } from '../router';
import { useSession } from '../session';
import { Failure, Notice, Waiting } from '../states';
import { useTexts } from '../texts';
import { useLoad } from '../useLoad';
import { Activity } from './Activity';
import { ContextPanel } from './ContextPanel';
import { DescriptionSection } from './DescriptionSection';
import { Details } from './Details';
import { LinkedIssues, Subtasks } from './Related';
import { Transitions } from './Transitions';

export function IssueView({ issueKey }: { issueKey: string }) {
  const { t } = useTexts();
  const { me, rest } = useSession();
  const [issue, reload] = useLoad(`${issueKey} ${me.key}`, () =>
    rest<IssueBean>(`/rest/api/3/issue/${encodeURIComponent(issueKey)}?fields=*all`),
  );
  if (issue.state === 'loading') return <Waiting />;
  if (issue.state === 'failed') {
    return (
      <main id="main" className="page">
        <Notice>{t('issue.missing')}</Notice>
        <Failure error={issue.error} onRetry={reload} />
      </main>
    );
  }
  return (
    <div className="project">
      <ProjectNav project={issue.value.fields.project} />
      <Issue issue={issue.value} reload={reload} />
    </div>
  );
}

function Issue({ issue, reload }: { issue: IssueBean; reload: () => void }) {
  const { t } = useTexts();
  const { modulesOf } = useSession();
  const { fields } = issue;
  const subject = issueSubject(issue);
  const refresh = useCallback(() => reload(), [reload]);
  return (
    <main id="main" className="issue">
      <div className="issue-main">
        <p className="crumbs">
          <Link to={`/projects/${fields.project.key}/issues`}>{fields.project.name}</Link> / {fields.issuetype.name} /{' '}
          {issue.key}
        </p>
        <h1 className="issue-summary">{fields.summary}</h1>
        <DescriptionSection key={issue.id} issue={issue} onWritten={refresh} />
        <Subtasks issues={fields.subtasks ?? []} />
        <LinkedIssues links={fields.issuelinks ?? []} />
        {modulesOf('jira:issuePanel').map((module) => (
          <section key={module.key} className="issue-panel" aria-label={module.title}>
            <h2>{module.title}</h2>
            <AppFrame module={module} subject={subject} onRefresh={refresh} />
          </section>
        ))}
        <Activity comments={fields.comment?.comments ?? []} />
      </div>
      <aside className="issue-side" aria-label={t('issue.details')}>
        <Transitions key={issue.id} issue={issue} onMoved={refresh} />
        <Details fields={fields} />
        {modulesOf('jira:issueContext').map((module) => (
          <ContextPanel key={module.key} module={module} subject={subject} onRefresh={refresh} />
        ))}
      </aside>
    </main>
  );
}
