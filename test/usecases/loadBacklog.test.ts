import { Failure } from '../../src/contract/failure';
import { loadBacklog } from '../../src/usecases/loadBacklog';

test('after one read failed the others stop and tell nothing more', async () => {
  let asked = 0;
  const told: number[] = [];
  const source = {
    batchSize: 1,
    ids: () => {
      const ids = ['1', '2', '2', ...Array.from({ length: 50 }, (_, n) => String(n + 3))];
      return Promise.resolve({ ids, byRank: true });
    },
    issues: async () => {
      asked += 1;
      await new Promise((resolve) => setImmediate(resolve));
      if (asked > 8) throw new Failure('RATE_LIMITED');
      return [];
    },
  };
  const loading = loadBacklog(source, ({ total }) => told.push(total));
  await expect(loading).rejects.toThrow(Failure);
  const toldBefore = told.length;
  // Every read takes one turn of the event loop: in twenty, whatever was still under way has ended.
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  expect(told).toHaveLength(toldBefore);
  expect(asked).toBeLessThanOrEqual(14);
  // An id on two pages of the search is one issue.
  expect(told[0]).toBe(52);
});
