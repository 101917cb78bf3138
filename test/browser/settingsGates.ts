import type { FrameLocator, Page } from 'playwright-core';
import { makeGrachtshop } from '../../sandbox/grachtshop';
import type { Answers, CallName, Payload } from '../../src/contract/calls';
import type { Result } from '../../src/contract/result';
import { unwrap } from '../../static/common/unwrap';
import { startVisit, type Visit } from './visit';

/** The Gates tab of the settings, as an admin uses it. */

export const SETTINGS = '/projects/SHOP/settings/apps/voorrang-settings';

/** For a `describe`: one shop for all of its tests, a fresh tab for each. */
export function visitSettings() {
  let visit: Visit;
  beforeAll(async () => {
    visit = await startVisit({ data: makeGrachtshop({ seed: 1, issues: 30, now: new Date() }) });
  });
  afterAll(() => visit?.close());
  beforeEach(() => visit.begin());
  afterEach(() => visit.finish());
  return {
    visit: () => visit,
    open: () => visit.open(`${SETTINGS}?as=admin&lang=en-US`),
    settings: () => visit.frame('Voorrang'),
  };
}

export async function openGate(settings: FrameLocator, name: string): Promise<void> {
  await settings.getByRole('tab', { name: 'Gates' }).click();
  await settings.getByRole('navigation', { name: 'Gates' }).getByRole('button', { name }).click();
  await settings.getByRole('heading', { name, exact: true }).waitFor();
}

/** Chooses a kind of check and adds one; it opens by itself. */
export async function addCheck(settings: FrameLocator, page: Page, kind: string): Promise<void> {
  await settings.getByRole('combobox', { name: 'Kind of check' }).fill(kind);
  await page.keyboard.press('Enter');
  await settings.getByRole('button', { name: 'Add check' }).click();
}

export async function save(settings: FrameLocator): Promise<void> {
  await settings.getByRole('button', { name: 'Save', exact: true }).click();
  await settings.getByText(/^Saved\./).waitFor();
}

/** A call of the settings page, without the page; of the shop, unless another project is meant. */
export async function callAsAdmin<N extends CallName>(
  { sandbox }: Pick<Visit, 'sandbox'>,
  functionKey: N,
  payload: Payload<N>,
  projectId = '10000',
): Promise<Answers[N]> {
  const context = { extension: { project: { id: projectId } } };
  const request = { functionKey, payload };
  const answer = await sandbox.host.invoke('voorrang-settings', request, { person: 'admin', context });
  return unwrap(answer as Result<Answers[N]>);
}
