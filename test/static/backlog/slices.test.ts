import { inSlices } from '../../../static/backlog/slices';

/** Work of so many steps; `ended` settles when it has run to its end. */
function steps(count: number, onStep: (step: number) => void) {
  let finish: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    finish = resolve;
  });
  async function* work(): AsyncGenerator<void, void> {
    await Promise.resolve();
    for (let step = 1; step <= count; step += 1) {
      onStep(step);
      yield;
    }
    finish();
  }
  return { work, ended };
}

it('goes through all of the work', async () => {
  const seen: number[] = [];
  const { work, ended } = steps(50, (step) => seen.push(step));
  inSlices(work());
  await ended;
  expect(seen).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
});

it('lets other things happen in between, however long a step takes', async () => {
  let others = 0;
  const { work, ended } = steps(6, () => {
    const until = performance.now() + 10;
    while (performance.now() < until);
  });
  const count = setInterval(() => (others += 1));
  inSlices(work());
  await ended;
  clearInterval(count);
  expect(others).toBeGreaterThan(0);
});

it('ends when it is told to, and takes no further step', async () => {
  const seen: number[] = [];
  const stopped = new Promise<void>((resolve) => {
    const { work } = steps(1_000_000, (step) => {
      seen.push(step);
      if (step === 3) {
        stop();
        resolve();
      }
    });
    const stop = inSlices(work());
  });
  await stopped;
  await new Promise((resolve) => setImmediate(resolve));
  expect(seen).toEqual([1, 2, 3]);
});
