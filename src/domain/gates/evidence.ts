import type { BlockingLinks } from '../dependencies';
import type { Issue } from '../issue';
import type { StoredTick } from '../issueData';
import type { Approval, Approvals } from './approvals';
import type { JqlAnswers } from './jql';

/** All that a gate is judged by, beside the issue itself. */
export interface GateContext {
  readonly blocking: BlockingLinks;
  /** Of this issue; `jqlsOf` lists what a gate asks. */
  readonly jql: JqlAnswers;
  /** Of this issue, from the app's own storage; null: not read, so what depends on them is unknown. */
  readonly approvals: Approvals | null;
  /** Ids of the project's roles that checks name and that are gone; what depends on one is unknown. */
  readonly goneRoles: ReadonlySet<string>;
  /** The field that holds the acceptance criteria; null: the description does. */
  readonly criteriaFieldId: string | null;
}

/** Who ticked it or accepted it, and when; null: nobody, or nobody who may. */
export type Tick = StoredTick | Approval | null;

/** What a check looks at. */
export interface Evidence extends GateContext {
  readonly issue: Issue;
  readonly tick: Tick;
}
