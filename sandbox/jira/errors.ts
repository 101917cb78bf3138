/** An answer other than success, in Jira's own form. */
export class JiraError extends Error {
  constructor(
    readonly status: number,
    readonly errorMessages: string[],
    readonly errors: Record<string, string> = {},
  ) {
    super([...errorMessages, ...Object.values(errors)].join(' '));
    this.name = 'JiraError';
  }

  get body(): { errorMessages: string[]; errors: Record<string, string> } {
    return { errorMessages: this.errorMessages, errors: this.errors };
  }
}

export const badRequest = (...messages: string[]): JiraError => new JiraError(400, messages);

/** A value of one field is refused: Jira puts the text under the field's name. */
export const badField = (field: string, message: string): JiraError => new JiraError(400, [], { [field]: message });

export const forbidden = (message: string): JiraError => new JiraError(403, [message]);

export const notFound = (message: string): JiraError => new JiraError(404, [message]);

export const noSuchIssue = (): JiraError => notFound('Issue does not exist or you do not have permission to see it.');

export const noSuchProject = (idOrKey: string): JiraError =>
  notFound(`No project could be found with key '${idOrKey}'.`);

export const notBuilt = (what: string): JiraError =>
  new JiraError(501, [`The sandbox does not have this part of Jira: ${what}.`]);
