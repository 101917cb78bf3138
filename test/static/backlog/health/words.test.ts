import { estimateSource } from '../../../../src/domain/gates/health';
import { STARTING_SETTINGS, type ProjectSettings } from '../../../../src/domain/settings';
import { shareText, shownIssues, sprintsText, type HealthAbout } from '../../../../static/backlog/health/words';
import { languageOf } from '../../common/language';

const english = languageOf('en-US');
const dutch = languageOf('nl-NL');
const about = (over: Partial<ProjectSettings> = {}, canAdminister = false): HealthAbout => {
  const settings = { ...STARTING_SETTINGS, ...over };
  return { settings, canAdminister, source: estimateSource(settings) };
};
const share = { count: 983, of: 2_889 };
const points = { id: 'customfield_10016', name: 'Story points' };

it('tells a share, what it is reckoned from, and how, in both languages', () => {
  expect(shareText('stale', share, about(), english)).toEqual({
    value: '34%',
    count: '983 of 2,889',
    how: '983 of 2,889 issues have not been changed for more than 90 days.',
  });
  expect(shareText('stale', share, about(), dutch)).toMatchObject({ value: '34%', count: '983 van 2.889' });
});

it.each([
  [0, '0%'],
  [1, '<1%'],
  [200, '20%'],
  [999, '>99%'],
  [1_000, '100%'],
])('%d of 1,000 are %s', (count, value) => {
  expect(shareText('ready', { count, of: 1_000 }, about(), english).value).toBe(value);
});

it('says what an estimate is here', () => {
  expect(shareText('estimated', share, about({ estimateField: points }), english).how).toContain('“Story points”');
  expect(shareText('estimated', share, about({ activeModel: 'rice' }), english).how).toContain('Effort');
});

it('says that it goes by the name of a field where nobody chose one', () => {
  const fields = [points, { id: 'customfield_16', name: 'Story point estimate' }];
  const settings = STARTING_SETTINGS;
  const named: HealthAbout = { settings, canAdminister: false, source: estimateSource(settings, fields) };
  expect(shareText('estimated', share, named, english).how).toMatch(
    /a number in one of the fields Story points and Story point estimate\. Voorrang takes that for the estimate by its name/,
  );
  expect(shareText('estimated', null, named, dutch).how).toContain('op het tabblad ‘Velden en gezondheid’');
});

it('says of the issues behind a figure what they are, how many, and what a click does', () => {
  expect(shownIssues('ready', { count: 32, of: 214 }, dutch)).toMatchObject({
    name: 'Niet ready',
    value: '182',
    count: 'van 214',
    action: '182 niet ready tonen',
    hint: 'Klik op de kaart voor de 182 issues die niet ready zijn.',
  });
  // Of what is stale, the figure itself tells.
  expect(shownIssues('stale', { count: 32, of: 214 }, english)).toMatchObject({
    name: 'Stale',
    action: 'Show 32 stale',
  });
});

it('where it knows no estimate, says why and who can help', () => {
  const none = shareText('estimated', null, about({}, true), english);
  expect(none).toMatchObject({ value: 'Unknown', count: '' });
  expect(none.how).toContain('Choose the field with the estimate in the settings, on the tab ‘Fields and health’.');
  expect(shareText('estimated', null, about({ estimateField: points }), english).how).toMatch(
    /No issue shows the field “Story points”.*An administrator of the project/,
  );
});

it('reckons sprints by what was finished lately', () => {
  const text = sprintsText(
    { ready: { count: 25, of: 50 }, stock: 10 },
    { state: 'known', issues: 25 },
    about(),
    english,
  );
  expect(text).toMatchObject({ value: '2.4', count: '4.2 finished a sprint' });
  expect(text.how).toContain('10 issues that are ready and not begun ÷ 4.2 finished a sprint = 2.4 sprints');
  const dutchText = sprintsText(
    { ready: { count: 5, of: 50 }, stock: 1 },
    { state: 'known', issues: 1 },
    about(),
    dutch,
  );
  expect(dutchText.how).toContain('is ongeveer 1 issue van dit project afgerond');
});

it('does not reckon without a pace', () => {
  const health = { ready: { count: 10, of: 50 }, stock: 10 };
  expect(sprintsText(health, { state: 'known', issues: 0 }, about(), english)).toMatchObject({
    value: 'Unknown',
    how: expect.stringContaining('No issue of this project became done in the last 12 weeks'),
  });
  expect(sprintsText(health, { state: 'failed', error: { code: 'RATE_LIMITED' } }, about(), english).how).toContain(
    'Jira did not say',
  );
  expect(sprintsText({ ready: null, stock: 0 }, { state: 'known', issues: 5 }, about(), english).value).toBe('Unknown');
});
