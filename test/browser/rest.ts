import type { Visit } from './visit';

/** A call of Jira's REST by a person, past the browser. */
export async function askJira(
  { sandbox }: Pick<Visit, 'sandbox'>,
  person: string,
  method: string,
  path: string,
  body?: unknown,
) {
  const response = await fetch(`${sandbox.url}/rest/${path}`, {
    method,
    headers: { 'content-type': 'application/json', authorization: `Basic ${btoa(`${person}:token`)}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, json: text === '' ? null : JSON.parse(text) };
}

/** The same, with the answer's body alone. @throws when Jira refuses. */
export async function jiraAnswer(
  visit: Pick<Visit, 'sandbox'>,
  person: string,
  method: string,
  path: string,
  body?: unknown,
) {
  const { status, json } = await askJira(visit, person, method, path, body);
  if (status >= 400) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(json)}`);
  return json;
}
