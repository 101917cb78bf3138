import type { ApplicationScope } from '../../contract/calls';
import type { BlockingLinks } from '../../domain/dependencies';
import type { Move } from '../../domain/ranking/moves/move';
import type { ModelId } from '../../domain/scoring/model';
import type { ProjectSettings } from '../../domain/settings';

/** An order being applied, or applied: what is kept to go on with it, to take it back, and for the decision log. */
export interface Application {
  readonly id: string;
  readonly projectId: string;
  /** Account id. */
  readonly by: string;
  /** ISO 8601: when it was started, and when it last did something. */
  readonly at: string;
  readonly updatedAt: string;
  readonly state: 'running' | 'stopped' | 'done';
  readonly scope: ApplicationScope;
  /** The settings that made the order, as they were: the log stays true when they change. */
  readonly decidedBy: {
    /** The active model first, and as it was, or only its id where that is too much; other versions may have another form. */
    readonly models: readonly { readonly id: ModelId }[];
    readonly blockingLinks: BlockingLinks;
    readonly unscored: ProjectSettings['unscored'];
    readonly settingsRevision: number;
  };
  readonly issues: number;
  readonly toMove: number;
  /** What Jira confirmed. An issue that was moved twice, after a replanning, counts twice. */
  readonly moved: number;
  /** How many batches of moves its journal has. */
  readonly batches: number;
  /** Raised by every write: what was read is only replaced while it is still so. */
  readonly version: number;
  readonly topBefore: readonly string[];
  readonly topAfter: readonly string[];
  readonly undoes: string | null;
  readonly undoneBy: string | null;
}

export interface Orders {
  readonly former: readonly string[];
  readonly wanted: readonly string[];
  /** The only issues that may be moved; null: any. */
  readonly mayMove: readonly string[] | null;
}

/** Who applies an order to a project right now; it lapses by itself, since pages are closed without a word. */
export interface Hold {
  readonly applicationId: string;
  /** Account id. */
  readonly by: string;
  /** ISO 8601. */
  readonly until: string;
}

export interface Batch {
  readonly number: number;
  readonly moves: readonly Move[];
}

export interface ApplicationStore {
  /** null: there is none, or it cannot be read. */
  read(id: string): Promise<Application | null>;
  /** The project's latest, newest first; a write of the last seconds may not be among them yet. */
  latest(projectId: string, most: number): Promise<Application[]>;
  /**
   * All at once or nothing: applications as they are to be, in the version that they were read with, and, if asked, the
   * end of the project's hold.
   * @throws Failure BUSY (`own`) when one of them was written since.
   */
  write(applications: readonly Application[], release?: { readonly projectId: string }): Promise<void>;
  /** Writes a new one with its orders, which are kept for 8 days. */
  open(application: Application, orders: Orders): Promise<void>;
  orders(id: string): Promise<Orders | null>;
  /**
   * All at once or nothing: the application, in the version that it was read with, a batch of its journal (kept for 8
   * days), and the hold unless it is null.
   * @returns the application in its new version.
   * @throws Failure BUSY (`own`) when it was written since: another window of the same person is at work on it.
   */
  writeBatch(application: Application, batch: Batch, hold: Hold | null): Promise<Application>;
  /** The moves of the first so many batches; null when some are no longer there or cannot be read. */
  journal(id: string, batches: number): Promise<Move[] | null>;
  holdOf(projectId: string): Promise<Hold | null>;
  /** Whether it was free. */
  takeHold(projectId: string, hold: Hold): Promise<boolean>;
  replaceHold(projectId: string, hold: Hold): Promise<void>;
  release(projectId: string): Promise<void>;
}
