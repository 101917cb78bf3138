import { join, resolve } from 'node:path';
import * as handlers from '../../src/index';
import { payloads, type Answers, type CallName, type Payload } from '../../src/contract/calls';
import type { Result } from '../../src/contract/result';
import { readContract } from '../../sandbox/forge/contract';
import { createForgeHost, type ForgeHost } from '../../sandbox/forge/host';
import { readManifest } from '../../sandbox/forge/manifest';
import { propertyAliases } from '../../sandbox/forge/propertyAliases';
import { makeGrachtshop } from '../../sandbox/grachtshop';
import {
  createJira,
  createSite,
  people,
  type Exchange,
  type Jira,
  type PersonKey,
  type SiteData,
} from '../../sandbox/jira';
import { checkExchange, expectNoContractViolations } from '../contract';

/** The whole app in one process: the real handlers under the real @forge packages, on the sandbox's Jira. */

const root = resolve(__dirname, '../..');
export const NOW = new Date('2026-11-23T12:00:00Z');

export interface App {
  readonly host: ForgeHost;
  readonly jira: Jira;
  /** Every request that reached Jira since the last `forget`. */
  readonly exchanges: Exchange[];
  /** One call of a page, in the module it belongs to. */
  call<N extends CallName>(name: N, payload: Payload<N>, from: From): Promise<Result<Answers[N]>>;
  /** The same with a payload of any shape, as anyone may send it. */
  callRaw(name: string, payload: unknown, from: From): Promise<Result<unknown>>;
  /** A request to Jira's REST, by any client. */
  rest(person: PersonKey, method: string, path: string, body?: unknown): Promise<{ status: number; json: any }>; // eslint-disable-line @typescript-eslint/no-explicit-any
  createIssue(fields: Record<string, unknown>): Promise<{ id: string; key: string }>;
  expectContractKept(): void;
}

export interface From {
  readonly as: PersonKey;
  readonly issueId?: string;
  readonly projectId?: string;
}

export interface AppOptions {
  readonly data?: SiteData;
  readonly issues?: number;
  readonly faults?: string;
  /** Milliseconds that every request to Jira takes. */
  readonly latencyMs?: number;
  /** Jira's name of the site's language: `nl_NL`. */
  readonly locale?: string;
  /** Jira's clock, which otherwise stands still. */
  readonly now?: () => Date;
}

export async function startApp({
  data,
  issues = 0,
  faults = '',
  latencyMs,
  locale,
  now = () => NOW,
}: AppOptions = {}): Promise<App> {
  const manifest = await readManifest(join(root, 'manifest.yml'));
  const siteData = data ?? makeGrachtshop({ seed: 7, issues, now: NOW });
  if (locale !== undefined) siteData.locale = locale;
  const site = createSite(siteData, { propertyAliases: propertyAliases(manifest), now });
  const exchanges: Exchange[] = [];
  const jira = createJira(site, {
    faults,
    ...(latencyMs === undefined ? {} : { latencyMs }),
    onExchange: (exchange) => {
      exchanges.push(exchange);
      checkExchange(exchange);
    },
  });
  const host = createForgeHost({ manifest, handlers, jira, people, contract: readContract(root) });
  const projectId = siteData.projects[0]!.id;

  const callRaw: App['callRaw'] = async (name, payload, from) => {
    const issue = from.issueId === undefined ? {} : { issue: { id: from.issueId } };
    const context = { extension: { project: { id: from.projectId ?? projectId }, ...issue } };
    const module = from.issueId === undefined ? 'voorrang-backlog' : 'voorrang-priority';
    const answer = await host.invoke(module, { functionKey: name, payload }, { person: from.as, context });
    return answer as Result<unknown>;
  };
  const rest: App['rest'] = async (person, method, path, body) => {
    const answer = await jira.handle(
      { method, path, ...(body === undefined ? {} : { body: JSON.stringify(body) }) },
      person,
    );
    return { status: answer.status, json: answer.body === '' ? null : JSON.parse(answer.body) };
  };
  return {
    host,
    jira,
    exchanges,
    callRaw,
    rest,
    call: async (name, payload, from) => {
      // A test that sends what the contract does not allow should say so by `callRaw`.
      payloads[name].parse(payload);
      return (await callRaw(name, payload, from)) as Result<Answers[typeof name]>;
    },
    createIssue: async (fields) => {
      const answer = await rest('admin', 'POST', '/rest/api/3/issue', {
        fields: { project: { id: projectId }, summary: 'Pay with iDEAL', issuetype: { name: 'Story' }, ...fields },
      });
      if (answer.status !== 201) throw new Error(JSON.stringify(answer.json));
      return { id: answer.json.id as string, key: answer.json.key as string };
    },
    expectContractKept: expectNoContractViolations,
  };
}

/** The value of a call that must have worked. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`the call failed: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The error of a call that must have failed. */
export function errorOf(result: Result<unknown>) {
  if (result.ok) throw new Error('the call should have failed');
  return result.error;
}
