/** A project's workflow: its statuses, and the rules on the way into each, which Jira's administrators set. */
import { useState } from 'react';
import Heading from '@atlaskit/heading';
import type { ProjectBean, StatusBean } from '../jiraTypes';
import { useRouter } from '../router';
import { useSession } from '../session';
import { Failure, Waiting } from '../states';
import { useTexts } from '../texts';
import { useLoad } from '../useLoad';
import { useMay } from '../views/useMay';
import { getWorkflow, putRules } from './api';
import type { WorkflowRule, WorkflowView as Workflow } from './api';
import { RuleDialog } from './RuleDialog';
import type { RuleToSet } from './RuleDialog';
import { StatusRules } from './StatusRules';

export function WorkflowView({ project }: { project: ProjectBean }) {
  const { t } = useTexts();
  const { choice } = useRouter();
  const { rest } = useSession();
  const [allowed] = useMay('ADMINISTER', project);
  const [loaded, reload] = useLoad(`${project.id} ${choice.as} ${choice.lang}`, async () => {
    const path = `/rest/api/3/project/${project.key}/statuses`;
    const [types, workflow] = await Promise.all([
      rest<{ statuses: StatusBean[] }[]>(path),
      getWorkflow(choice, project.key),
    ]);
    return { statuses: distinct(types.flatMap(({ statuses }) => statuses)), workflow };
  });
  return (
    <main id="main" className="page">
      <Heading size="large" as="h1">
        {t('workflow.title')}
      </Heading>
      <p className="quiet">{t('workflow.intro')}</p>
      {loaded.state === 'loading' && <Waiting />}
      {loaded.state === 'failed' && <Failure error={loaded.error} onRetry={reload} />}
      {loaded.state === 'ready' && (
        <Statuses
          project={project}
          {...loaded.value}
          mayEdit={allowed.state === 'ready' && allowed.value}
          onChanged={reload}
        />
      )}
    </main>
  );
}

interface StatusesProps {
  project: ProjectBean;
  statuses: StatusBean[];
  workflow: Workflow;
  mayEdit: boolean;
  onChanged: () => void;
}

function Statuses({ project, statuses, workflow, mayEdit, onChanged }: StatusesProps) {
  const { t } = useTexts();
  const { choice } = useRouter();
  const [toSet, setToSet] = useState<RuleToSet>();
  const [problem, setProblem] = useState<Error>();

  const save = async (rules: WorkflowRule[]): Promise<void> => {
    await putRules(choice, project.key, rules);
    onChanged();
  };
  const remove = async (rule: WorkflowRule): Promise<boolean> => {
    setProblem(undefined);
    try {
      await save(workflow.rules.filter(({ id }) => id !== rule.id));
      return true;
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
      return false;
    }
  };
  const set = async (rule: WorkflowRule): Promise<void> => {
    const isKnown = workflow.rules.some(({ id }) => id === rule.id);
    await save(isKnown ? workflow.rules.map((one) => (one.id === rule.id ? rule : one)) : [...workflow.rules, rule]);
    setToSet(undefined);
  };

  return (
    <>
      {!mayEdit && <p className="quiet">{t('workflow.readOnly')}</p>}
      {problem && <Failure error={problem} />}
      {statuses.map((status) => (
        <StatusRules
          key={status.id}
          project={project}
          status={status}
          workflow={workflow}
          {...(mayEdit ? { onSet: setToSet, onRemove: remove } : {})}
        />
      ))}
      {toSet && <RuleDialog {...toSet} project={project} onSet={set} onClose={() => setToSet(undefined)} />}
    </>
  );
}

function distinct(statuses: StatusBean[]): StatusBean[] {
  return [...new Map(statuses.map((status) => [status.id, status])).values()];
}
