import type { ModuleView } from '../api';
import type { ValidatorView } from './api';

/** A validator as the module that a frame shows. */
export function ruleModule({ key, name }: ValidatorView, page: string, title = name): ModuleView {
  return {
    key,
    type: 'jira:workflowValidator',
    title,
    label: name,
    page,
    hasDynamicProperties: false,
    status: null,
  };
}
