/** What `view.getContext()` tells a page, and what its functions get as context. */
import type { ModuleView } from '../api';
import type { Choice } from '../choice';
import type { Subject } from './subject';

/** A workflow rule, for its pages: these know no project and no issue. */
export interface RuleSubject {
  /** What its page gave; absent for a rule that is being made. */
  configuration?: unknown;
}

interface Parts {
  module: ModuleView;
  choice: Choice;
  accountId: string;
  cloudId: string;
  subject: Subject;
  rule?: RuleSubject;
  /** A modal's own context. */
  modal?: Record<string, unknown>;
}

export function extensionOf(module: ModuleView, subject: Subject): Record<string, unknown> {
  return { type: module.type, ...subject, location: window.location.href };
}

function extensionOfRule(module: ModuleView, { configuration }: RuleSubject): Record<string, unknown> {
  return {
    type: module.type,
    isNewEditor: true,
    ...(configuration === undefined ? {} : { validatorConfig: configuration }),
  };
}

export function contextOf({
  module,
  choice,
  accountId,
  cloudId,
  subject,
  rule,
  modal,
}: Parts): Record<string, unknown> {
  return {
    accountId,
    cloudId,
    siteUrl: window.location.origin,
    moduleKey: module.key,
    localId: `ari:cloud:ecosystem::extension/sandbox/${module.key}`,
    environmentId: 'sandbox',
    environmentType: 'DEVELOPMENT',
    locale: choice.lang,
    timezone: 'Europe/Amsterdam',
    theme: { colorMode: choice.theme, dark: 'dark', light: 'light', spacing: 'spacing', typography: 'typography' },
    surfaceColor: null,
    extension: {
      ...(rule ? extensionOfRule(module, rule) : extensionOf(module, subject)),
      ...(modal ? { modal } : {}),
    },
  };
}
