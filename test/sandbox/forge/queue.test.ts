import { expectNoContractViolations } from '../../contract';
import { fixtureSite } from './fixture';

afterEach(expectNoContractViolations);

type Push = { body: Record<string, unknown>; delayInSeconds?: number };

async function queue(options: Parameters<typeof fixtureSite>[0] = {}) {
  const site = await fixtureSite(options);
  const push = (events: Push[], name = 'fixture-queue') =>
    site.host.invoke(
      'fixture-page',
      { functionKey: 'push', payload: { queue: name, events } },
      { person: 'po' },
    ) as Promise<{ jobId: string }>;
  return { ...site, push };
}

test('what a function pushes reaches the queue’s consumer, as one event each, when the queue is drained', async () => {
  const { host, push, said } = await queue();
  const { jobId } = await push([{ body: { n: 1 } }, { body: { n: 2 }, delayInSeconds: 900 }]);
  expect(said('consumed')).toEqual([]);
  await expect(host.drainQueue()).resolves.toBe(2);
  expect(said('consumed')).toEqual([
    { body: { n: 1 }, queueName: 'fixture-queue', jobId, eventId: expect.any(String) },
    { body: { n: 2 }, queueName: 'fixture-queue', jobId, eventId: expect.any(String), delayInSeconds: 900 },
  ]);
  await expect(host.drainQueue()).resolves.toBe(0);
});

test('a consumer has the time that the manifest gives its function, and its own module key', async () => {
  const { host, push } = await queue();
  await push([{ body: {} }]);
  await host.drainQueue();
  const [line] = host.logs.filter(({ values }) => values[0] === 'consumed');
  const { remaining, key } = line!.values[2] as { remaining: number; key: string };
  expect(key).toBe('fixture-consumer');
  expect(remaining).toBeGreaterThan(100_000);
  expect(remaining).toBeLessThanOrEqual(120_000);
});

test('draining goes on with what consumers push themselves', async () => {
  const { host, push } = await queue();
  await push([{ body: { again: 3 } }]);
  await expect(host.drainQueue()).resolves.toBe(4);
});

test('a queue that never ends is an error', async () => {
  const { host, push } = await queue();
  await push([{ body: { again: 1_000_000 } }]);
  await expect(host.drainQueue()).rejects.toThrow('not empty after 1000 invocations');
});

test('a consumer that throws is run again, and told so', async () => {
  const { host, push, said } = await queue();
  await push([{ body: { fail: 1, times: 2 } }]);
  await expect(host.drainQueue()).resolves.toBe(3);
  expect(said('consumed').map(({ retryContext }) => retryContext?.retryCount)).toEqual([undefined, 1, 2]);
  expect(new Set(said('consumed').map(({ eventId }) => eventId)).size).toBe(1);
});

test('after four attempts an event is given up', async () => {
  const { host, push } = await queue();
  await push([{ body: { fail: 1 } }]);
  await expect(host.drainQueue()).resolves.toBe(4);
  expect(host.logs.at(-1)).toMatchObject({ level: 'error', function: 'queue' });
  expect(host.logs.at(-1)?.values).toEqual([expect.stringContaining('given up')]);
});

test('a consumer that takes too long is run again, with that reason', async () => {
  const { host, push, said } = await queue({
    timeoutMs: 30,
    handlers: { ...(await handlers()), consume: hangs },
  });
  await push([{ body: {} }]);
  await expect(host.drainQueue()).resolves.toBe(4);
  expect(said('hung')[1].retryContext).toEqual({ retryCount: 1, retryReason: 'FUNCTION_TIME_OUT', retryData: null });
});

test('a consumer may ask for another go itself', async () => {
  const { host, push, said } = await queue();
  await push([{ body: { ask: 7, times: 1 } }]);
  await expect(host.drainQueue()).resolves.toBe(2);
  expect(said('consumed')[1].retryContext).toMatchObject({ retryCount: 1, retryData: { asked: 7 } });
});

test('a push to a queue without a consumer, of too much, or of nothing is refused', async () => {
  const { push } = await queue();
  await expect(push([{ body: {} }], 'no-such-queue')).rejects.toThrow('no consumer for the queue no-such-queue');
  await expect(push([{ body: { text: 'x'.repeat(201 * 1024) } }])).rejects.toThrow('200KB');
  await expect(push([])).rejects.toThrow('No events');
});

test('in the running sandbox consumers run by themselves, and no more once it stops', async () => {
  const { host, push, said } = await queue({ runsQueue: true, handlers: { ...(await handlers()), consume: rings } });
  const first = rung();
  await push([{ body: { n: 1 } }, { body: { n: 2 }, delayInSeconds: 900 }]);
  await first;
  expect(said('rang').map(({ body }) => body)).toEqual([{ n: 1 }]);
  host.stop();
  await push([{ body: { n: 3 } }]);
  await expect(host.drainQueue()).resolves.toBe(2);
});

const handlers = () => import('../app/src');

function hangs(event: unknown): Promise<never> {
  console.info('hung', event);
  return new Promise(() => undefined);
}

let ring: () => void = () => undefined;
const rung = (): Promise<void> => new Promise((resolve) => (ring = resolve));
function rings(event: unknown): void {
  console.info('rang', event);
  ring();
}
