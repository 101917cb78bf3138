import type { Response } from 'playwright-core';
import type { Preferences } from '../../src/domain/backlogView';
import type { Visit } from './visit';

const isSaved = (response: Response): boolean =>
  (response.request().postData() ?? '').includes('savePreferences') && response.ok();

/** Waits until the app remembers something of a person: it does so a little after they changed it. */
export async function remembered(visit: Visit, is: (preferences: Preferences) => boolean): Promise<void> {
  const isKept = () =>
    visit.sandbox.host.kvs.store
      .list('plain')
      .some(({ key, json }) => key.startsWith('preferences:') && is(JSON.parse(json) as Preferences));
  for (;;) {
    // Begun before one looks: between the two, nothing is missed.
    const next = visit.page().waitForResponse(isSaved);
    next.catch(() => undefined);
    if (isKept()) return;
    await next;
  }
}
