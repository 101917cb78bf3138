import { Failure } from '../../../src/contract/failure';

type Bridge = { callBridge: (command: string, data: unknown) => Promise<unknown> };

/** The bridge must be there before @forge/bridge is loaded. */
const bridge: Bridge = { callBridge: () => Promise.resolve(undefined) };
Object.assign(globalThis, {
  __bridge: { callBridge: (command: string, data: unknown) => bridge.callBridge(command, data) },
});

const load = async () => ({
  ...(await import('../../../static/common/call')),
  ...(await import('../../../static/common/unwrap')),
});

describe('call', () => {
  const answering = (answer: () => Promise<unknown>) => {
    bridge.callBridge = answer;
  };

  it('gives the result as it came', async () => {
    const { call } = await load();
    const asked: unknown[] = [];
    bridge.callBridge = (command, data) => {
      asked.push(command, data);
      return Promise.resolve({ ok: true, value: { ids: ['1'] } });
    };
    expect(await call('getBacklogIds', {})).toEqual({ ok: true, value: { ids: ['1'] } });
    expect(asked).toEqual(['invoke', expect.objectContaining({ functionKey: 'getBacklogIds', payload: {} })]);
  });

  it('never throws', async () => {
    const { call } = await load();
    answering(() => Promise.reject(new Error('There was an error invoking the function')));
    expect(await call('getScore', {})).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
    answering(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await call('getScore', {})).toMatchObject({ ok: false, error: { code: 'JIRA_UNAVAILABLE' } });
    answering(() => Promise.resolve('nonsense'));
    expect(await call('getScore', {})).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
  });

  it('knows the limit of the bridge itself', async () => {
    const { bridgeError } = await load();
    expect(bridgeError(new Error('Resolver calls are rate limited at 500req/25s')).code).toBe('RATE_LIMITED');
  });
});

describe('unwrap', () => {
  it('gives the value or throws the error', async () => {
    const { unwrap, asAppError } = await load();
    expect(unwrap({ ok: true, value: 1 })).toBe(1);
    const error = { code: 'FORBIDDEN', detail: 'EDIT_ISSUES', id: 'a1' } as const;
    expect(() => unwrap({ ok: false, error })).toThrow(Failure);
    try {
      unwrap({ ok: false, error });
    } catch (thrown) {
      expect(asAppError(thrown)).toEqual(error);
    }
    expect(asAppError(new Error('x'))).toEqual({ code: 'INTERNAL', detail: 'x' });
  });
});
