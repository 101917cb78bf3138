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

  const PAGES = [
    ['/projects/SHOP/apps/voorrang-backlog', 'backlog', 'grid'],
    // The preview's table comes last: with it, all of the page is there to be judged.
    ['/projects/SHOP/settings/apps/voorrang-settings', 'settings', 'table'],
    ['/browse/SHOP-20', 'gates-panel', 'listitem'],
    ['/browse/SHOP-20', 'score-panel', 'status'],
  ] as const;
  const LOOKS = [
    ['admin', 'en-US', 'light', 1280],
    ['viewer', 'nl-NL', 'dark', 1280],
    ['po', 'nl-NL', 'light', 360],
  ] as const;

  test.each(LOOKS.flatMap((look) => PAGES.map((page) => [...page, ...look] as const)))(
    '%s (%s) is accessible and fits (%s as %s, %s, %s, %d px)',
    async (path, entry, role, as, lang, theme, width) => {
      await visit.begin({ width, height: 900 });
      // Jira shows project settings to nobody else.
      const person = entry === 'settings' ? 'admin' : as;
      await visit.open(`${path}?as=${person}&lang=${lang}&theme=${theme}`);
      await visit.page().frameLocator(`iframe[src*="${entry}"]`).getByRole(role).first().waitFor({ state: 'attached' });
      await expectAccessible(appFrame(visit.page(), entry));
    },
  );
});
