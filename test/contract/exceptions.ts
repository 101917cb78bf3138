/**
 * Where Atlassian's published document and Jira's behaviour differ, and the document is what is wrong. Each entry says why;
 * anything else that differs is a fault of ours.
 */
export interface ContractException {
  /** Method and path as the document writes it. */
  operation: RegExp;
  /** The violation's text, as the validator words it. */
  violation: RegExp;
  why: string;
}

export const exceptions: readonly ContractException[] = [
  {
    operation: /changelog|GET .*\/issue\/\{issueIdOrKey\}$|search\/jql|issue\/bulkfetch/,
    violation: /\/(from|fromString|to|toString) must be string$/,
    why: 'Recorded histories have null where a value was or becomes empty; the document forgets "nullable".',
  },
  {
    operation: /^GET \/rest\/agile\/1\.0\/board(\/\{boardId\}\/sprint)?$/,
    violation: /query\/(type|state) must be object/,
    why: 'A list written with commas; the document describes the Java class that parses it.',
  },
];

/** Addresses of Jira that the documents at hand may lack: they can be a part of Atlassian's. What they hold is checked. */
export const otherOperations: readonly RegExp[] = [
  /^GET .*\/universal_avatar\//,
  /^DELETE \/rest\/api\/3\/issue\/[^/]+$/,
  /^DELETE \/rest\/api\/3\/issueLink\/[^/]+$/,
];

/**
 * Statuses that need no declaration: limits and failures of the cloud, the sandbox's own "not built", and 400, since the
 * sandbox refuses what Jira lets pass (a parameter that does not exist, a badly encoded path).
 */
export const undeclaredStatuses: ReadonlySet<number> = new Set([400, 405, 410, 429, 500, 501, 502, 503, 504]);
