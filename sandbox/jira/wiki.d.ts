declare module 'jira2md' {
  /** Jira wiki markup to Markdown. */
  export function to_markdown(wiki: string): string;
}
