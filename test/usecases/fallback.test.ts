import { Failure } from '../../src/contract/failure';
import type { ErrorCode } from '../../src/contract/result';
import { withFallback } from '../../src/usecases/fallback';
import { loadBacklog, type BacklogSource } from '../../src/usecases/loadBacklog';
import { anIssue } from '../builders/issue';

const IDS = Array.from({ length: 250 }, (_, n) => String(n + 1));

/** A source that works, counting its calls. */
function working(batchSize: number): BacklogSource & { calls: string[] } {
  const calls: string[] = [];
  return {
    calls,
    batchSize,
    ids: () => {
      calls.push('ids');
      return Promise.resolve({ ids: IDS, byRank: true });
    },
    issues: (ids) => {
      calls.push(`${ids.length} issues`);
      return Promise.resolve(ids.map((id) => anIssue({ id, key: `S-${id}` })));
    },
  };
}

const failing = (code: ErrorCode, detail?: string): BacklogSource => {
  const refuse = () => Promise.reject(new Failure(code, detail === undefined ? {} : { detail }));
  return { batchSize: 1000, ids: refuse, issues: refuse };
};

const read = async (source: BacklogSource) => {
  let arrived = 0;
  const { missing } = await loadBacklog(source, (progress) => (arrived += progress.arrived.length));
  return { arrived, missing };
};

test('the second way is not touched while the first works', async () => {
  const second = working(100);
  expect(await read(withFallback(working(1000), second))).toEqual({ arrived: 250, missing: [] });
  expect(second.calls).toEqual([]);
});

test.each([
  ['is not there', 'JIRA_UNAVAILABLE', 'no connection'],
  ['lacks a scope', 'SCOPE_MISSING', undefined],
] as const)('when the first way %s, the second takes over, in batches of its own size', async (_why, code, detail) => {
  const second = working(100);
  expect(await read(withFallback(failing(code, detail), second))).toEqual({ arrived: 250, missing: [] });
  expect(second.calls).toEqual(['ids', '100 issues', '100 issues', '50 issues']);
});

test('it takes over half-way too', async () => {
  const second = working(100);
  const first = {
    ...failing('JIRA_UNAVAILABLE', 'no connection'),
    ids: () => Promise.resolve({ ids: IDS, byRank: true }),
  };
  expect(await read(withFallback(first, second))).toEqual({ arrived: 250, missing: [] });
  expect(second.calls).toEqual(['100 issues', '100 issues', '50 issues']);
});

test.each(['NOT_FOUND', 'FORBIDDEN', 'RATE_LIMITED', 'JIRA_REFUSED'] as const)(
  'what Jira says itself (%s) is not asked again on another way',
  async (code) => {
    const second = working(100);
    await expect(read(withFallback(failing(code), second))).rejects.toMatchObject({ error: { code } });
    expect(second.calls).toEqual([]);
  },
);
