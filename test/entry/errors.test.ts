import { ForgeKvsAPIError } from '@forge/kvs';
import { toResult } from '../../src/entry/errors';

test('an unforeseen error tells the page only an id, and the log only where it happened', async () => {
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const answer = await toResult('getScore', () => Promise.reject(new Error('Summary: fire the CFO\nof customer X')));
  expect(answer).toEqual({ ok: false, error: { code: 'INTERNAL', id: expect.stringMatching(/^[0-9a-f]{8}$/) } });
  const written = JSON.stringify(log.mock.calls);
  expect(written).toMatch(/getScore.*at /);
  expect(written).not.toMatch(/CFO|customer/);
  log.mockRestore();
});

test.each([
  [429, { code: 'RATE_LIMITED' }],
  [500, { code: 'JIRA_UNAVAILABLE', detail: 'storage' }],
  [503, { code: 'JIRA_UNAVAILABLE', detail: 'storage' }],
  [413, { code: 'INTERNAL' }],
])('trouble of Forge’s storage (%d) is told as what it is, without its words', async (status, error) => {
  const logs = (['warn', 'error'] as const).map((kind) =>
    jest.spyOn(console, kind).mockImplementation(() => undefined),
  );
  const trouble = new ForgeKvsAPIError({ status, statusText: '' }, { code: 'SOME', message: 'key settings:100' });
  const answer = await toResult('getProject', () => Promise.reject(trouble));
  expect(answer).toEqual({ ok: false, error: { ...error, id: expect.any(String) } });
  for (const log of logs) {
    expect(JSON.stringify(log.mock.calls)).not.toContain('settings:100');
    log.mockRestore();
  }
});
