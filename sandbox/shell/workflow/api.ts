/** The rules of a project's workflow, and the validators that its apps bring. */
import type { ValidatorView, WorkflowView } from '../../forge/workflow';
import type { WorkflowRule } from '../../jira';
import { rest } from '../api';
import type { Choice } from '../choice';

export type { ValidatorView, WorkflowRule, WorkflowView };

const addressOf = (projectKey: string, locale: string): string =>
  `/sandbox/workflow?${new URLSearchParams({ project: projectKey, locale }).toString()}`;

export function getWorkflow({ as, lang }: Choice, projectKey: string): Promise<WorkflowView> {
  return rest(as, addressOf(projectKey, lang));
}

export function putRules({ as, lang }: Choice, projectKey: string, rules: WorkflowRule[]): Promise<WorkflowView> {
  return rest(as, addressOf(projectKey, lang), { method: 'PUT', body: { rules } });
}
