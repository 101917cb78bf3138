/** The rules on the way into one status, each as its own page describes it. */
import { useRef } from 'react';
import Button from '@atlaskit/button/new';
import { AppFrame } from '../frame/AppFrame';
import { projectSubject } from '../frame/subject';
import type { ProjectBean, StatusBean } from '../jiraTypes';
import { StatusLozenge } from '../StatusLozenge';
import { useTexts } from '../texts';
import type { ValidatorView, WorkflowRule, WorkflowView } from './api';
import { ruleModule } from './ruleModule';
import type { RuleToSet } from './RuleDialog';

interface StatusRulesProps {
  project: ProjectBean;
  status: StatusBean;
  workflow: WorkflowView;
  /** Absent for who may only look. */
  onSet?: (rule: RuleToSet) => void;
  /** Answers whether it is gone. */
  onRemove?: (rule: WorkflowRule) => Promise<boolean>;
}

export function StatusRules({ project, status, workflow, onSet, onRemove }: StatusRulesProps) {
  const { t } = useTexts();
  const firstAdd = useRef<HTMLButtonElement>(null);
  const rules = workflow.rules.filter(({ toStatusId }) => toStatusId === status.id);
  const newRule = ({ key }: ValidatorView): WorkflowRule => ({
    id: crypto.randomUUID(),
    toStatusId: status.id ?? '',
    moduleKey: key,
    configuration: undefined,
  });
  const remove = async (rule: WorkflowRule): Promise<void> => {
    // Its button goes with it: the keyboard would be nowhere.
    if (await onRemove?.(rule)) firstAdd.current?.focus();
  };
  return (
    <section className="status-rules" aria-label={status.name}>
      <h2>
        <StatusLozenge status={status} />
      </h2>
      {rules.length === 0 && <p className="quiet">{t('workflow.none')}</p>}
      <ul>
        {rules.map((rule) => {
          const validator = workflow.validators.find(({ key }) => key === rule.moduleKey);
          return (
            <li key={rule.id}>
              <div className="rule-head">
                <h3>{validator?.name ?? t('workflow.gone')}</h3>
                <div>
                  {typeof validator?.pages.edit === 'string' && onSet && (
                    <Button spacing="compact" appearance="subtle" onClick={() => onSet({ validator, rule, status })}>
                      {t('workflow.edit')}
                    </Button>
                  )}
                  {onRemove && (
                    <Button spacing="compact" appearance="subtle" onClick={() => void remove(rule)}>
                      {t('workflow.remove')}
                    </Button>
                  )}
                </div>
              </div>
              {typeof validator?.pages.view === 'string' && (
                <AppFrame
                  // What a page is shown, it reads once.
                  key={JSON.stringify(rule.configuration)}
                  module={ruleModule(validator, validator.pages.view, `${validator.name}: ${status.name}`)}
                  subject={projectSubject(project)}
                  rule={rule}
                />
              )}
            </li>
          );
        })}
      </ul>
      {onSet &&
        workflow.validators.map((validator, index) => (
          <Button
            ref={index === 0 ? firstAdd : null}
            key={validator.key}
            spacing="compact"
            onClick={() => onSet({ validator, rule: newRule(validator), status })}
          >
            {`${t('workflow.add')}: ${validator.name}`}
          </Button>
        ))}
    </section>
  );
}
