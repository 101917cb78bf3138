/**
 * Runs the app's functions as Forge's runtime does: the same arguments, the same globals, the same limits.
 *
 * `handlers` are the exports of src/index.ts, imported by a test or loaded from the deployed form (bundle.ts).
 */
import { randomUUID } from 'node:crypto';
import type { ApiDocument } from './contract';
import { createKvs } from './kvs';
import type { Kvs } from './kvs';
import {
  BACKGROUND_TIMEOUT_MS,
  checkRequestSize,
  checkResponseSize,
  INVOKE_TIMEOUT_MS,
  InvocationError,
  LONGEST_TIMEOUT_MS,
  withTimeout,
} from './limits';
import { findModule, scopesOf } from './manifest';
import type { Manifest } from './manifest';
import { personByKey } from './ports';
import type { JiraServer, Person } from './ports';
import { createQueue } from './queue';
import { noMetrics, runInvocation } from './runtime';
import type { Invocation, LogLevel } from './runtime';
import { createScopeCheck } from './scopes';
import type { ScopeCheck } from './scopes';
import { createTransport } from './transport';
import { createTriggers } from './triggers';
import { createValidators } from './validators';

export type Handlers = Record<string, unknown>;

export interface LogLine {
  level: LogLevel;
  function: string;
  values: unknown[];
}

export interface ForgeHostOptions {
  manifest: Manifest;
  handlers: Handlers;
  jira: JiraServer;
  people: readonly Person[];
  /** Atlassian's documents; without them no scope is enforced. */
  contract?: readonly ApiDocument[];
  cloudId?: string;
  siteUrl?: string;
  /** Where the bundle lies: @forge/api reads its translations there. */
  appCodeDir?: string;
  /** Instead of every function's own. */
  timeoutMs?: number;
  /** Queued events run by themselves when their time comes; otherwise `drainQueue` runs them. */
  runsQueue?: boolean;
  now?: () => number;
  onLog?: (line: LogLine) => void;
}

/** Who calls and from where. `person` null: nobody, as for a schedule. */
export interface Caller {
  person: Person['key'] | null;
  /** What `getContext` shows a page besides the fields that the host fills in itself. */
  context?: Record<string, unknown>;
}

export interface ForgeHost {
  readonly manifest: Manifest;
  readonly kvs: Kvs;
  readonly scopes: ScopeCheck;
  readonly cloudId: string;
  /** All that the app's functions printed, oldest first. */
  readonly logs: readonly LogLine[];
  /** A page's `invoke(functionKey, payload)` in the module with this key; also takes the key of a function. */
  invoke(key: string, call: { functionKey: string; payload?: unknown }, caller: Caller): Promise<unknown>;
  /** Any function of the manifest with its own kind of argument: dynamic properties, validators, triggers. */
  run(functionKey: string, argument: unknown, caller: Caller): Promise<unknown>;
  /** Until all that product events started has ended. */
  settle(): Promise<void>;
  /** Runs every queued event, delays ignored, until nothing is left; answers how often a consumer ran. */
  drainQueue(): Promise<number>;
  /** Runs a scheduled trigger now: the sandbox has no schedule of its own. */
  runScheduled(key: string): Promise<void>;
  /** Queued events are left lying from now on. */
  stop(): void;
}

export function createForgeHost(options: ForgeHostOptions): ForgeHost {
  const { manifest, people, jira } = options;
  const cloudId = options.cloudId ?? '11111111-2222-4333-8444-555555555555';
  const kvs = createKvs(manifest.app.storage?.entities ?? [], options.now);
  const scopes = createScopeCheck(scopesOf(manifest), options.contract ?? []);
  const mayStore = scopesOf(manifest).includes('storage:app');
  const logs: LogLine[] = [];

  function note(functionKey: string, level: LogLevel, values: unknown[]): void {
    const line = { level, function: functionKey, values };
    logs.push(line);
    options.onLog?.(line);
  }

  async function run(
    functionKey: string,
    argument: unknown,
    caller: Caller,
    moduleKey = functionKey,
    timeoutMs = options.timeoutMs ?? INVOKE_TIMEOUT_MS,
  ): Promise<unknown> {
    checkRequestSize(argument);
    const handler = handlerOf(options, functionKey);
    const accountId = caller.person === null ? undefined : personByKey(people, caller.person)?.accountId;
    const deadline = Date.now() + timeoutMs;
    const invocation: Invocation = {
      runtime: runtimeOf(options, { accountId, cloudId, moduleKey, deadline }),
      fetch: createTransport({ jira, kvs, queue, scopes, people, mayStore }, accountId),
      log: (level, values) => note(functionKey, level, values),
    };
    const backend = {
      principal: accountId === undefined ? undefined : { accountId },
      installContext: `ari:cloud:jira::site/${cloudId}`,
      license: undefined,
      installation: { contexts: [{ cloudId }] },
    };
    // A function gets copies over the wire, never objects of its caller.
    const copy = argument === undefined ? {} : (JSON.parse(JSON.stringify(argument)) as unknown);
    const work = runInvocation(invocation, async () => await handler(copy, backend)).catch((error: unknown) => {
      invocation.log('error', [error]);
      throw new InvocationError('THREW', error instanceof Error ? error.message : String(error), { cause: error });
    });
    const value = await withTimeout(work, timeoutMs);
    checkResponseSize(value);
    return value;
  }

  /** A function that no person waits for: what became of it is at least in the logs. */
  async function runUnseen(
    functionKey: string,
    argument: unknown,
    moduleKey: string,
    timeoutMs?: number,
  ): Promise<unknown> {
    try {
      return await run(functionKey, argument, { person: null }, moduleKey, timeoutMs);
    } catch (error) {
      // What it threw itself is there already.
      if (!(error instanceof InvocationError && error.reason === 'THREW')) note(functionKey, 'error', [error]);
      throw error;
    }
  }
  const inBackground = (functionKey: string, argument: unknown, moduleKey: string): Promise<unknown> =>
    runUnseen(functionKey, argument, moduleKey, options.timeoutMs ?? backgroundTimeout(manifest, functionKey));
  const queue = createQueue({
    manifest,
    run: inBackground,
    log: (message) => note('queue', 'error', [message]),
    timed: options.runsQueue === true,
  });
  const triggers = createTriggers(manifest, (trigger, event) => runUnseen(trigger.function ?? '', event, trigger.key));
  const guard = createValidators(manifest, (functionKey, argument, moduleKey) =>
    runUnseen(functionKey, argument, moduleKey),
  );
  jira.install?.({ guard, hear: triggers.hear });

  return {
    manifest,
    kvs,
    scopes,
    cloudId,
    logs,
    run: (functionKey, argument, caller) => run(functionKey, argument, caller),
    settle: triggers.settle,
    drainQueue: queue.drain,
    stop: queue.stop,
    async runScheduled(key) {
      const module = manifest.modules['scheduledTrigger']?.find((candidate) => candidate.key === key);
      if (module?.function === undefined)
        throw new InvocationError('NOT_FOUND', `the manifest has no scheduled trigger ${key}`);
      await inBackground(module.function, { context: { cloudId, moduleKey: key } }, key);
    },
    invoke(key, call, caller) {
      const found = findModule(manifest, key);
      if (!found) return Promise.reject(new InvocationError('NOT_FOUND', `the manifest has no module ${key}`));
      const functionKey = found.type === 'function' ? key : found.module.resolver?.function;
      if (functionKey === undefined) {
        return Promise.reject(new InvocationError('NOT_FOUND', `the module ${key} has no resolver`));
      }
      const context = {
        cloudId,
        moduleKey: key,
        environmentType: 'DEVELOPMENT',
        siteUrl: options.siteUrl,
        ...caller.context,
      };
      return run(functionKey, { call: { payload: {}, ...call }, context }, caller, key);
    },
  };
}

/** Milliseconds that a consumer or a schedule gives this function. */
function backgroundTimeout(manifest: Manifest, functionKey: string): number {
  const { timeoutSeconds } = manifest.modules.function?.find(({ key }) => key === functionKey) ?? {};
  return timeoutSeconds === undefined ? BACKGROUND_TIMEOUT_MS : Math.min(timeoutSeconds * 1000, LONGEST_TIMEOUT_MS);
}

type Handler = (argument: unknown, backend: unknown) => unknown;

function handlerOf({ manifest, handlers }: ForgeHostOptions, functionKey: string): Handler {
  const declared = manifest.modules.function?.find(({ key }) => key === functionKey);
  if (!declared?.handler) throw new InvocationError('NOT_FOUND', `the manifest has no function ${functionKey}`);
  const [file, name] = declared.handler.split('.');
  const handler = file === 'index' && name !== undefined ? handlers[name] : undefined;
  if (typeof handler !== 'function') {
    throw new InvocationError('NOT_FOUND', `src/index.ts does not export what ${declared.handler} names`);
  }
  return handler as Handler;
}

function runtimeOf(
  { manifest, appCodeDir }: ForgeHostOptions,
  call: { accountId: string | undefined; cloudId: string; moduleKey: string; deadline: number },
): Invocation['runtime'] {
  const appId = manifest.app.id.replace(/^ari:cloud:ecosystem::app\//, '');
  return {
    aaid: call.accountId,
    contextAri: `ari:cloud:jira::site/${call.cloudId}`,
    appContext: {
      appId,
      appVersion: '1.0.0',
      environmentId: 'sandbox',
      environmentType: 'DEVELOPMENT',
      invocationId: randomUUID(),
      installationId: 'sandbox',
      moduleKey: call.moduleKey,
      permissions: { scopes: scopesOf(manifest), external: {} },
    },
    lambdaContext: { getRemainingTimeInMillis: () => Math.max(0, call.deadline - Date.now()) },
    metrics: noMetrics,
    tracing: { traceId: randomUUID().replaceAll('-', ''), spanId: randomUUID().slice(0, 8) },
    container: { appCodeDir: appCodeDir ?? '' },
  };
}
