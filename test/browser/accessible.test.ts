import { makeGrachtshop } from '../../sandbox/grachtshop';
import { appFrame, expectAccessible } from './accessibility';
import { describeInBrowser } from './browser';
import { startVisit, type Visit } from './visit';

describeInBrowser('every page, in both themes and languages', () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await startVisit({ data: makeGrachtshop({ seed: 1, issues: 300, now: new Date() }) });
  });
  afterAll(() => visit?.close());
  afterEach(() => visit.finish());

  /** Where each page of the app stands, and what of it comes last: with that, all of it is there to be judged. */
  const PLACES = [
    ['/projects/SHOP/apps/voorrang-backlog', { backlog: 'grid' }],
    ['/projects/SHOP/settings/apps/voorrang-settings', { settings: 'table' }],
    ['/browse/SHOP-20', { 'gates-panel': 'listitem', 'score-panel': 'status' }],
  ] as const;
  const LOOKS = [
    ['admin', 'en-US', 'light', 1280],
    ['viewer', 'nl-NL', 'dark', 1280],
    ['po', 'nl-NL', 'light', 360],
  ] as const;

  test.each(LOOKS.flatMap((look) => PLACES.map((place) => [...place, ...look] as const)))(
    '%s: %j, each is accessible and fits (as %s, %s, %s, %d px)',
    async (path, pages, as, lang, theme, width) => {
      await visit.begin({ width, height: 900 });
      // Jira shows project settings to nobody else.
      const person = 'settings' in pages ? 'admin' : as;
      await visit.open(`${path}?as=${person}&lang=${lang}&theme=${theme}`);
      for (const [entry, role] of Object.entries(pages)) {
        const frame = visit.page().frameLocator(`iframe[src*="${entry}"]`);
        await frame.getByRole(role).first().waitFor({ state: 'attached' });
        await expectAccessible(appFrame(visit.page(), entry));
      }
    },
  );
});
