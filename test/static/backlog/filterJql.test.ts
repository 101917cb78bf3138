import { Failure } from '../../../src/contract/failure';
import { askJql, type MatchIssues } from '../../../static/backlog/filtering/askJql';

/** Asking Jira which issues of a backlog answer to a JQL. */

const IDS = Array.from({ length: 4_321 }, (_, n) => String(n));
const isOdd = (id: string) => Number(id) % 2 === 1;

function ask(match: MatchIssues, isOver = () => false) {
  const progress: number[] = [];
  const answered = askJql({
    jql: 'odd = yes',
    issueIds: IDS,
    match,
    isOver,
    onProgress: (done) => progress.push(done),
  });
  return { answered, progress };
}

test('asks about each issue once, at most 1,000 at a time and three times at once, and tells how far it is', async () => {
  const asked: string[] = [];
  let [underWay, most] = [0, 0];
  const { answered, progress } = ask(async (ids) => {
    expect(ids.length).toBeLessThanOrEqual(1_000);
    asked.push(...ids);
    most = Math.max(most, (underWay += 1));
    await new Promise((resolve) => setTimeout(resolve, 2));
    underWay -= 1;
    return { ids: new Set(ids.filter(isOdd)) };
  });
  expect(await answered).toEqual({ state: 'known', ids: new Set(IDS.filter(isOdd)) });
  expect(asked.sort()).toEqual([...IDS].sort());
  expect(most).toBe(3);
  expect(progress.at(-1)).toBe(IDS.length);
  expect(progress).toEqual([...progress].sort((a, b) => a - b));
});

test('says what Jira has against it, in Jira’s words, and asks no further', async () => {
  let calls = 0;
  const { answered } = ask(() => {
    calls += 1;
    return Promise.resolve({ error: 'Field ‘odd’ does not exist.' });
  });
  expect(await answered).toEqual({ state: 'refused', sentence: 'Field ‘odd’ does not exist.' });
  expect(calls).toBeLessThanOrEqual(3);
});

test('a call that fails is told as an error, not as an empty answer', async () => {
  const { answered } = ask(() => Promise.reject(new Failure('RATE_LIMITED', { retryAfterSeconds: 9 })));
  expect(await answered).toEqual({ state: 'failed', error: { code: 'RATE_LIMITED', retryAfterSeconds: 9 } });
});

test('once it is over nothing more is asked or told', async () => {
  let calls = 0;
  const { answered, progress } = ask(
    (ids) => {
      calls += 1;
      return Promise.resolve({ ids: new Set(ids) });
    },
    () => calls > 0,
  );
  await answered;
  expect(calls).toBe(1);
  expect(progress).toEqual([]);
});
