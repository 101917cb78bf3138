/** What every call over the bridge answers: a value, or an error that the page can put into words. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppError };

export type ErrorCode =
  /** The payload is not what the call takes; `detail` names the place. `viewName`: another view has that name. */
  | 'INVALID_INPUT'
  /**
   * The person may not do this; `detail` is the permission's key, or `notYours`, `tooLate`, `notNamed`, `saveViews` or
   * `viewNotYours` where Voorrang itself says so.
   */
  | 'FORBIDDEN'
  /** The issue or project does not exist, or the person may not see it. */
  | 'NOT_FOUND'
  /** Jira asks to wait; `retryAfterSeconds` says how long. */
  | 'RATE_LIMITED'
  /** Jira does not answer, or not as documented. */
  | 'JIRA_UNAVAILABLE'
  /** Jira refused what it was asked; `detail` is Jira's own sentence. */
  | 'JIRA_REFUSED'
  /** The app lacks a permission scope: the site's admin must approve the new version. */
  | 'SCOPE_MISSING'
  /** What Voorrang stored with the issue cannot be read; it is only replaced after an explicit yes. */
  | 'DAMAGED'
  /**
   * More than Jira keeps in a property, or (`detail` is `settings`, `approvals` or `view`) than is kept under one key; `views`:
   * the project has as many views as it can share.
   */
  | 'TOO_LARGE'
  /** The settings hold a model that cannot score. */
  | 'MODEL_BROKEN'
  /** What the page knew (`detail`: `settings`, `model`, `check`, `issue`, `view`, …) has changed since it was opened. */
  | 'OUT_OF_DATE'
  /**
   * Someone else applies an order right now; `retryAfterSeconds` says when they are out of the way at the latest. Or
   * (`detail` is `approvals`) too many change the approvals of one issue at once.
   */
  | 'BUSY'
  | 'INTERNAL';

export interface AppError {
  readonly code: ErrorCode;
  /** To quote to support; it stands in the app's log. Absent for errors that happen in the browser. */
  readonly id?: string;
  readonly detail?: string;
  readonly retryAfterSeconds?: number;
}

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = (error: AppError): Result<never> => ({ ok: false, error });
