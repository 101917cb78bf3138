import { makeGrachtshop } from '../../sandbox/grachtshop';
import { STARTING_SETTINGS } from '../../src/domain/settings';
import { appFrame } from './accessibility';
import { describeInBrowser } from './browser';
import { listenTo, type Spoken } from './listener';
import { jiraAnswer } from './rest';
import { callAsAdmin } from './settingsGates';
import { startVisit, type Visit } from './visit';

describeInBrowser('someone who hears the backlog and uses a keyboard alone', () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await startVisit({ data: makeGrachtshop({ seed: 1, issues: 40, now: new Date() }) });
    await callAsAdmin(visit, 'saveSettings', {
      settings: { ...STARTING_SETTINGS, activeModel: 'valueEffort' },
      revision: 0,
    });
  });
  afterAll(() => visit?.close());
  beforeEach(() => visit.begin({ width: 1440, height: 900 }));
  afterEach(() => visit.finish());

  const frame = () => visit.frame('Voorrang');
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => visit.page().keyboard.press(key)), Promise.resolve());

  test('finds the way, scores an issue, hears where it goes, reads on about others, and applies the order', async () => {
    await visit.open('/projects/SHOP/apps/voorrang-backlog?as=po&lang=en-US');
    await frame().getByText('All issues have been judged').waitFor({ state: 'attached' });
    const listener = await listenTo(visit.page(), appFrame(visit.page(), 'backlog'));
    console.log(await frame().locator('body').ariaSnapshot());

    const stops: Spoken[] = [];
    for (let tab = 0; tab < 80; tab += 1) {
      await press('Tab');
      const said = await listener.focused();
      stops.push(said);
      if (said.column !== undefined) break;
    }
    console.log(stops);
    expect(jiraAnswer).toBeDefined();
  });
});
