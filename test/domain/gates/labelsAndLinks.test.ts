import type { IssueLink, LinkedIssue, NamedRef } from '../../../src/domain/issue';
import { personalDataWords } from '../../../src/domain/gates/wording/personalData';
import { aLinkedIssue, DONE, OPEN, RELATES } from '../../builders/issue';
import { base, doc, judge, paragraph, tableOf } from './judge';

const linked = (key: string, type: NamedRef | null, status: LinkedIssue['status'] = OPEN): IssueLink => ({
  type: RELATES,
  direction: 'inward',
  other: { ...aLinkedIssue(key, status), ...(type ? { type } : {}) },
});
const BUG = { id: '7', name: 'Bug' };
const STORY = { id: '1', name: 'Story' };

describe('linked bugs', () => {
  const check = { ...base, type: 'noOpenBugs' as const, bugTypeIds: [] as string[] };
  const none = ['pass', 'No linked bug is open.', 'Er staat geen gekoppelde bug open.'] as const;
  const one = ['fail', '1 linked bug is still open:', 'Nog 1 gekoppelde bug open:'] as const;
  tableOf(check, [
    ['no links', {}, ...none],
    ['a bug that is done', { links: [linked('S-2', BUG, DONE)] }, ...none],
    ['an open story', { links: [linked('S-2', STORY)] }, ...none],
    ['an open bug', { links: [linked('S-2', BUG)] }, ...one],
    ['a bug of another name', { links: [linked('S-2', { id: '9', name: 'PRODUCTIEFOUT' })] }, ...one],
    ['a bug that is linked twice', { links: [linked('S-2', BUG), linked('S-2', BUG)] }, ...one],
    [
      'bugs beside an issue of unknown type',
      { links: [linked('S-2', BUG), linked('S-3', { id: '8', name: 'Defect (UAT)' }), linked('S-4', null)] },
      'fail',
      '2 linked bugs are still open:',
      'Nog 2 gekoppelde bugs open:',
    ],
    [
      'an open issue of unknown type',
      { links: [linked('S-2', null), linked('S-3', null, DONE)] },
      'unknown',
      'Jira does not show of what type S-2 is, so this cannot be checked.',
      'Jira toont niet van welk type S-2 is, dus dit is niet te controleren.',
    ],
  ]);

  it('are of the chosen types, where there are any', () => {
    const links = [linked('S-2', STORY), linked('S-3', BUG)];
    expect(judge({ ...check, bugTypeIds: [STORY.id] }, { links }).reason).toMatchObject({ issues: [{ key: 'S-2' }] });
    expect(judge({ ...check, bugTypeIds: ['99'] }, { links }).status).toBe('pass');
  });

  it.each(['Debug session', 'Foutloos opleveren', 'Defective', 'Task'])('are not called "%s"', (name) =>
    expect(judge(check, { links: [linked('S-2', { id: '1', name })] }).status).toBe('pass'),
  );
});

describe('a label', () => {
  tableOf({ ...base, type: 'labelSet', labels: ['scan-ok'] }, [
    ['set', { labels: ['x', 'Scan-OK'] }, 'pass', 'Label scan-ok set.', 'Label scan-ok aanwezig.'],
    ['not set', { labels: ['x'] }, 'fail', 'The label scan-ok is not set.', 'Het label scan-ok ontbreekt.'],
  ]);
  tableOf({ ...base, type: 'labelSet', labels: ['scan-ok', 'scan-na'] }, [
    ['one of two', { labels: ['scan-na'] }, 'pass', 'Label scan-na set.', 'Label scan-na aanwezig.'],
    [
      'none of two',
      { labels: [] },
      'fail',
      'None of the labels scan-ok / scan-na is set.',
      'Geen van de labels scan-ok / scan-na is aanwezig.',
    ],
  ]);
});

describe('a privacy review', () => {
  const check = { ...base, type: 'privacyReviewed' as const, labels: ['privacy-ok'] };
  const none = [
    'notApplicable',
    'The issue says nothing of personal data.',
    'Het issue zegt niets over persoonsgegevens.',
  ] as const;
  const missing = (words: string, dutch = words.replaceAll('“', '‘').replaceAll('”', '’')) =>
    [
      'fail',
      `Speaks of personal data (${words}). After the privacy review, set the label privacy-ok.`,
      `Gaat over persoonsgegevens (${dutch}). Zet na de privacybeoordeling het label privacy-ok.`,
    ] as const;
  tableOf(check, [
    ['nothing personal', {}, ...none],
    ['a word in the summary', { summary: 'Export customer data' }, ...missing('“customer data”')],
    [
      'words in the description',
      { description: doc(paragraph('Bewaar het BSN en het e-mailadres')) },
      ...missing('“bsn” and “e-mailadres”', '‘bsn’ en ‘e-mailadres’'),
    ],
    [
      'a label',
      { labels: ['klant_gegevens', 'avg'] },
      ...missing('“klant gegevens” and “AVG”', '‘klant gegevens’ en ‘AVG’'),
    ],
    ['a label of joined words', { labels: ['personal-data'] }, ...missing('“personal data”')],
    ['a component', { fields: { components: [{ name: 'GDPR' }] } }, ...missing('“gdpr”')],
    [
      'the review',
      { summary: 'Export customer data', labels: ['Privacy-OK'] },
      'pass',
      'Reviewed, says the label privacy-ok.',
      'Beoordeeld, volgens het label privacy-ok.',
    ],
    [
      'the word in a description that was not loaded',
      { summary: 'Store the IBAN', description: undefined },
      ...missing('“iban”'),
    ],
    [
      'no word, and a description that was not loaded',
      { description: undefined },
      'unknown',
      'The description could not be read.',
      'De beschrijving kon niet worden gelezen.',
    ],
  ]);

  it('does not take the label that says so for a sign of personal data', () => {
    expect(judge({ ...check, labels: ['other', 'privacy'] }, { labels: [] }).status).toBe('notApplicable');
    expect(judge({ ...check, labels: ['other'] }, { labels: ['privacy'] }).status).toBe('fail');
  });

  it.each<[string, string[]]>([
    ['Persoonsgegevens volgens de AVG', ['persoonsgegevens', 'AVG']],
    ['Send it to the e-mail address and phone number', ['e-mail address', 'phone number']],
    ['Klantgegevens en geboortedatum', ['klantgegevens', 'geboortedatum']],
    ['SELECT AVG(price) and the avg of it', []],
    ['Show an email when the data is old', []],
    ['Adresseer de fout', []],
  ])('is asked for by the words of “%s”', (text, found) => expect(personalDataWords(text)).toEqual(found));
});
