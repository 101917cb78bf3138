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
