import type { Visit } from './visit';

interface Leaving {
  readonly visit: () => Visit;
  /** Opens a tab and the page in it, as each of the tests wants to find it. */
  readonly begin: () => Promise<void>;
}

/**
 * For a `describe` whose tests leave their page to the next one as they found it: to read a backlog anew is what takes
 * longest. A test says so at its end; one that fails before does not, and the next one gets a tab of its own.
 */
export function inOneTab({ visit, begin }: Leaving): { readonly leave: () => void } {
  let isLeft = false;
  beforeEach(async () => {
    if (!isLeft) await begin();
    isLeft = false;
  });
  afterEach(async () => {
    if (!isLeft) await visit().finish();
  });
  afterAll(async () => {
    if (isLeft) await visit().finish();
  });
  return { leave: () => (isLeft = true) };
}
