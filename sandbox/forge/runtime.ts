/**
 * The globals that Forge's own packages look for inside a function.
 *
 * They belong to one invocation, and invocations overlap, so what they say is read from an AsyncLocalStorage. Several
 * hosts can live in one process: each invocation carries its own host's fetch.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

export interface FetchTarget {
  type: string;
  provider?: string;
  remote?: string;
  accountId?: string;
}

export type ForgeFetch = (target: FetchTarget, path: string, init?: RequestInit) => Promise<Response>;

export type LogLevel = 'debug' | 'info' | 'log' | 'warn' | 'error';

export interface Invocation {
  /** What `global.__forge_runtime__` shows. */
  runtime: ForgeRuntime;
  fetch: ForgeFetch;
  log(level: LogLevel, values: unknown[]): void;
}

export interface ForgeRuntime {
  aaid: string | undefined;
  contextAri: string;
  appContext: Record<string, unknown>;
  lambdaContext: { getRemainingTimeInMillis(): number };
  metrics: {
    counter(name: string): { incr(): void };
    timing(name: string): { measure(): { stop(): void } };
  };
  tracing: { traceId: string; spanId: string };
  container: { appCodeDir: string };
}

const invocations = new AsyncLocalStorage<Invocation>();
const LEVELS: readonly LogLevel[] = ['debug', 'info', 'log', 'warn', 'error'];
let installed = false;

export function runInvocation<T>(invocation: Invocation, work: () => Promise<T>): Promise<T> {
  install();
  return invocations.run(invocation, work);
}

export const noMetrics: ForgeRuntime['metrics'] = {
  counter: () => ({ incr: () => undefined }),
  timing: () => ({ measure: () => ({ stop: () => undefined }) }),
};

function install(): void {
  if (installed) return;
  installed = true;
  const forgeFetch: ForgeFetch = (target, path, init) => {
    const invocation = invocations.getStore();
    if (!invocation) throw new Error('A Forge API was called outside a function');
    return invocation.fetch(target, path, init);
  };
  Object.defineProperty(globalThis, '__forge_fetch__', { configurable: true, value: forgeFetch });
  // Outside an invocation there is no runtime, as in the cloud while a bundle is loading.
  Object.defineProperty(globalThis, '__forge_runtime__', {
    configurable: true,
    get: () => invocations.getStore()?.runtime,
  });
  for (const level of LEVELS) {
    const print = console[level].bind(console);
    console[level] = (...values: unknown[]) => {
      const invocation = invocations.getStore();
      if (invocation) invocation.log(level, values);
      else print(...values);
    };
  }
}
