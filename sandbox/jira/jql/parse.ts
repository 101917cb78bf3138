import { type Jast, JastBuilder, type Query } from '@atlaskit/jql-ast';
import { JqlError, jqlError } from './error';

const builder = new JastBuilder();
const remembered = new Map<string, Jast>();
const rememberAtMost = 50;

/** Parses with Atlassian's own parser. The last queries are remembered: paging asks the same one again and again. */
export function parseJql(jql: string): Query {
  const jast = remembered.get(jql) ?? builder.build(jql);
  remembered.delete(jql);
  remembered.set(jql, jast);
  if (remembered.size > rememberAtMost) remembered.delete(remembered.keys().next().value ?? '');
  if (jast.errors.length > 0)
    throw new JqlError(jast.errors.map((error) => `Error in the JQL Query: ${sentence(error.message)}`));
  if (!jast.query) throw jqlError('Error in the JQL Query: The query is empty.');
  return jast.query;
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
