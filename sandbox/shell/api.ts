/** What the shell asks of the sandbox: Jira's REST as the chosen person, and the Forge host. */
import type { ModuleView } from '../forge/endpoints';
import type { Choice } from './choice';

export type { ModuleView };

export interface SiteInfo {
  title: string;
  people: { key: Choice['as']; accountId: string; displayName: string }[];
  frameOrigin: string;
  cloudId: string;
}

/** Jira's refusal, in Jira's words. */
export class JiraError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export function authorization(person: Choice['as']): Record<string, string> {
  return { authorization: `Basic ${btoa(`${person}:sandbox`)}` };
}

/** Where the sandbox is told to fail now and then, its own frame asks again, as Jira's does: what is tried out is the app in it. */
const TRIES = 6;
const PAUSE_MS = 150;

async function patiently(ask: () => Promise<Response>): Promise<Response> {
  for (let tries = 1; ; tries += 1) {
    const response = await ask();
    const isPassing = response.status === 429 || response.status >= 500;
    if (!isPassing || tries === TRIES) return response;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * tries));
  }
}

export async function rest<T>(
  person: Choice['as'],
  path: string,
  init: { method?: string; body?: unknown } = {},
): Promise<T> {
  const method = init.method ?? 'GET';
  const ask = () =>
    fetch(path, {
      method,
      headers: {
        accept: 'application/json',
        ...authorization(person),
        ...(init.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: init.body === undefined ? null : JSON.stringify(init.body),
    });
  const response = await (method === 'GET' ? patiently(ask) : ask());
  const text = await response.text();
  const value: unknown = text === '' ? undefined : JSON.parse(text);
  if (!response.ok) throw new JiraError(response.status, messagesOf(value).join('\n') || response.statusText);
  // The shell shows what its own Jira answers; that server's tests hold it to Atlassian's contract.
  return value as T;
}

function messagesOf(value: unknown): string[] {
  const { errorMessages, errors, message } = (value ?? {}) as {
    errorMessages?: string[];
    errors?: Record<string, string>;
    message?: string;
  };
  return [...(errorMessages ?? []), ...Object.values(errors ?? {}), ...(message === undefined ? [] : [message])];
}

export async function getSite(): Promise<SiteInfo> {
  return (await fetch('/sandbox/site')).json() as Promise<SiteInfo>;
}

export interface AppInfo {
  modules: ModuleView[];
  /** Addresses of the app's pages by their reference in the manifest. */
  pages: Record<string, string>;
}

export async function getApp(locale: string): Promise<AppInfo> {
  return (await fetch(`/sandbox/modules?locale=${locale}`)).json() as Promise<AppInfo>;
}

/** Runs a function of the app; its error is thrown with the name and message it had. */
export async function callHost(endpoint: 'invoke' | 'dynamic-properties', body: unknown): Promise<unknown> {
  const response = await fetch(`/sandbox/${endpoint}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as {
    ok?: boolean;
    value?: unknown;
    error?: { name: string; message: string };
    message?: string;
  };
  if (answer.ok) return answer.value;
  const error = new Error(answer.error?.message ?? answer.message ?? response.statusText);
  error.name = answer.error?.name ?? 'Error';
  throw error;
}
