/** Jira's dialog around a rule's create or edit page; what the page answers to Add or Update is what is kept. */
import { useState } from 'react';
import { FormDialog } from '../FormDialog';
import { AppFrame } from '../frame/AppFrame';
import type { Configure } from '../frame/commands';
import { projectSubject } from '../frame/subject';
import type { ProjectBean, StatusBean } from '../jiraTypes';
import { Failure } from '../states';
import { useTexts } from '../texts';
import type { ValidatorView, WorkflowRule } from './api';
import { ruleModule } from './ruleModule';

export interface RuleToSet {
  validator: ValidatorView;
  /** Without a configuration it is new. */
  rule: WorkflowRule;
  status: StatusBean;
}

interface RuleDialogProps extends RuleToSet {
  project: ProjectBean;
  onSet: (rule: WorkflowRule) => Promise<void>;
  onClose: () => void;
}

export function RuleDialog({ validator, rule, status, project, onSet, onClose }: RuleDialogProps) {
  const { t } = useTexts();
  const isNew = rule.configuration === undefined;
  const page = isNew ? validator.pages.create : validator.pages.edit;
  const [answer, setAnswer] = useState<{ ask: Configure }>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Error>();

  const confirm = async (): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    try {
      const answered = page === null ? '{}' : await answer?.ask();
      if (answered !== undefined) await onSet({ ...rule, configuration: JSON.parse(answered) as unknown });
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    } finally {
      setBusy(false);
    }
  };

  return (
    <FormDialog
      title={`${validator.name} → ${status.name}`}
      confirm={t(isNew ? 'workflow.confirmAdd' : 'workflow.confirmEdit')}
      isDisabled={busy || (page !== null && !answer)}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <p className="quiet">{validator.description}</p>
      {problem && <Failure error={problem} />}
      {page !== null && (
        <AppFrame
          module={ruleModule(validator, page)}
          subject={projectSubject(project)}
          rule={rule}
          onConfigure={(ask) => setAnswer({ ask })}
        />
      )}
    </FormDialog>
  );
}
