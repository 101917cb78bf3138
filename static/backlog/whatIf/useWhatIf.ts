import type { ProjectView } from '../../../src/contract';
import type { ScoredIssue } from '../../../src/domain/ranking/order';
import type { ProjectSettings } from '../../../src/domain/settings';
import type { InputChange } from '../editing/edits';

interface WhatIfOf {
  readonly project: ProjectView;
  /** As they are today. */
  readonly scored: readonly ScoredIssue[];
  /** Whether all issues are here. */
  readonly complete: boolean;
  readonly now: Date;
}

/** An order that is tried out: nothing of it is saved until the person keeps it. */
export interface WhatIf {
  readonly on: boolean;
  /** As they count on the page: today's, or what is tried out. */
  readonly settings: ProjectSettings;
  readonly scored: readonly ScoredIssue[];
  /** Score inputs that are tried out; only while it is on. */
  readonly change: (changes: readonly InputChange[]) => void;
}

export function useWhatIf({ project, scored }: WhatIfOf): WhatIf {
  return { on: false, settings: project.settings, scored, change: () => undefined };
}
