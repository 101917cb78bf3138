import type { TransportInit } from '../../src/jira/transport';

/**
 * Stands in for `@forge/bridge`: Jira is the sandbox's, in the bench's own process; of the app's functions only what gates
 * ask for answers, so that nothing but the page itself is measured.
 */
declare global {
  interface Window {
    readonly benchJira: (path: string, init: TransportInit) => Promise<{ status: number; body: string }>;
  }
}

const FUNCTIONS: Readonly<Record<string, unknown>> = {
  getApprovals: { approvals: {} },
  getApplications: { applications: [] },
};

export const invoke = (name: string): Promise<unknown> =>
  name in FUNCTIONS ? Promise.resolve({ ok: true, value: FUNCTIONS[name] }) : new Promise(() => undefined);

export async function requestJira(path: string, init: TransportInit): Promise<Response> {
  const { status, body } = await window.benchJira(path, init);
  return new Response(status === 204 ? null : body, { status });
}

export const events = { on: () => Promise.resolve({ unsubscribe: () => undefined }), emit: () => Promise.resolve() };
export const router = { navigate: () => Promise.resolve(), open: () => Promise.resolve() };
export const view = { getContext: () => Promise.resolve({}) };
export const NavigationTarget = {};
