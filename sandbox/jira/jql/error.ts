/** A query that Jira would refuse with 400; the texts are Jira's kind of texts. */
export class JqlError extends Error {
  constructor(readonly messages: string[]) {
    super(messages.join(' '));
    this.name = 'JqlError';
  }
}

export const jqlError = (message: string): JqlError => new JqlError([message]);

export const noSuchField = (name: string): JqlError =>
  jqlError(`Field '${name}' does not exist or you do not have permission to view it.`);

export const noSuchValue = (value: string, field: string): JqlError =>
  jqlError(`The value '${value}' does not exist for the field '${field}'.`);

export const badOperator = (operator: string, field: string): JqlError =>
  jqlError(`The operator '${operator}' is not supported by the '${field}' field.`);
