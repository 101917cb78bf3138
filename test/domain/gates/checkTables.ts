import type { GateContext } from '../../../src/domain/gates/evidence';
import type { CheckOf, CheckType } from '../../../src/domain/gates/gate';
import type { JqlAnswer } from '../../../src/domain/gates/jql';
import { seenOf } from '../../../src/domain/gates/seen';
import type { Issue, IssueLink } from '../../../src/domain/issue';
import { EDITORS } from '../../builders/gates';
import { aLinkedIssue, anIssue, AT, blockedBy, BY, dataWith, DONE, RELATES } from '../../builders/issue';
import { doc, paragraph, tasks, type base } from './judge';

/** Each type of check in each state that it can be in, with what it says in both languages. */

export type Case = readonly [issue: Partial<Issue>, known: Partial<GateContext>, en: string, nl: string];

export interface Table<T extends CheckType> {
  /** Without what all checks have; the app's own text where there is none. */
  readonly check: Omit<CheckOf<T>, keyof typeof base> & { readonly text?: string };
  readonly pass: Case;
  readonly fail: Case;
  /** null: it can always tell, once it is known whether it applies. */
  readonly unknown: Case | null;
  /** Beside the conditions that every check can have. */
  readonly notApplicable?: Case;
}

const field = { fieldId: 'customfield_1', fieldName: 'Team' };
const valued = (value: unknown) => ({ fields: { customfield_1: value } });
export const said = { at: AT, by: BY };
const people = { type: 'people' as const, accountIds: [BY] };
export const WISH = doc(paragraph('As a customer I want to pay so that I get it'));
export const seen = seenOf(anIssue({ description: WISH }), null);
const ticked = (text: string) => {
  const list = tasks(text);
  return doc({ ...list, content: list.content.map((item) => ({ ...item, attrs: { ...item.attrs, state: 'DONE' } })) });
};
const bug = (status = aLinkedIssue('S-2').status): IssueLink => ({
  type: RELATES,
  direction: 'inward',
  other: { ...aLinkedIssue('S-2', status), type: { id: '7', name: 'Bug' } },
});

/** Jira's answers: the first of these whose name is part of the query; what nobody speaks of does not hold. */
const jql = (answers: Readonly<Record<string, JqlAnswer>>): Partial<GateContext> => ({
  jql: (query) => Object.entries(answers).find(([part]) => query.includes(part))?.[1] ?? 'no',
});
const NO_TOOL = jql({ '': { error: 'No such field.' } });

const NOT_LOADED = [
  { description: undefined },
  {},
  'The description could not be read.',
  'De beschrijving kon niet worden gelezen.',
] as const;
const NO_CRITERIA = [
  { description: WISH },
  {},
  'No acceptance criteria found: no action items, and no list under a heading “Acceptance criteria”.',
  'Geen acceptatiecriteria gevonden: geen actiepunten en geen lijst onder een kop ‘Acceptatiecriteria’.',
] as const;
const NOT_SHOWN = [
  {},
  {},
  'Jira does not show Team on this issue, so it cannot be checked. The field does not belong to this issue, or was deleted.',
  'Jira toont Team niet bij dit issue, dus dit is niet te controleren. Het veld hoort niet bij dit issue, of is verwijderd.',
] as const;
const EMPTY = [valued(null), {}, 'Team is still empty.', 'Team is nog leeg.'] as const;
const NOT_DEVELOPED = [
  {},
  NO_TOOL,
  'Jira has no development data to search here, as without a connected tool. It says: No such field.',
  'Jira heeft hier geen ontwikkelgegevens om in te zoeken, zoals wanneer er geen tool is gekoppeld. Jira meldt: No such field.',
] as const;

export const TABLES: { readonly [T in CheckType]: Table<T> } = {
  manual: {
    check: { type: 'manual', text: 'Demo given', who: EDITORS },
    pass: [{ data: dataWith({ ticks: { check: said } }) }, {}, 'Ticked.', 'Afgevinkt.'],
    fail: [{}, {}, 'Nobody has ticked this yet.', 'Nog door niemand afgevinkt.'],
    unknown: null,
  },
  accepted: {
    check: { type: 'accepted', who: people },
    pass: [{ description: WISH }, { approvals: { check: { ...said, seen } } }, 'Accepted.', 'Geaccepteerd.'],
    fail: [{ description: WISH }, {}, 'Not accepted yet.', 'Nog niet geaccepteerd.'],
    unknown: [
      { description: WISH },
      { approvals: null },
      'Voorrang could not look up who ticked or accepted this. Try again later.',
      'Voorrang kon niet nagaan wie dit heeft afgevinkt of geaccepteerd. Probeer het later opnieuw.',
    ],
  },
  criteriaPresent: {
    check: { type: 'criteriaPresent' },
    pass: [{ description: doc(tasks('a', 'b')) }, {}, '2 acceptance criteria found.', '2 acceptatiecriteria gevonden.'],
    fail: NO_CRITERIA,
    unknown: NOT_LOADED,
  },
  criteriaTicked: {
    check: { type: 'criteriaTicked' },
    pass: [{ description: ticked('a') }, {}, 'The one criterion is ticked.', 'Het ene criterium is afgevinkt.'],
    fail: [
      { description: doc(tasks('a', 'b')) },
      {},
      '2 of 2 criteria still to tick:',
      'Nog 2 van de 2 criteria af te vinken:',
    ],
    unknown: NOT_LOADED,
  },
  criteriaTestable: {
    check: { type: 'criteriaTestable' },
    pass: [
      { description: doc(tasks('Shows the total')) },
      {},
      'The one criterion can be tested.',
      'Het ene criterium is te testen.',
    ],
    fail: [
      { description: doc(tasks('Works')) },
      {},
      'The one criterion cannot be tested as written:',
      'Het ene criterium is zo niet te testen:',
    ],
    unknown: NOT_LOADED,
  },
  userStory: {
    check: { type: 'userStory' },
    pass: [{ description: WISH }, {}, 'It says for whom, what and why.', 'Er staat voor wie, wat en waarom.'],
    fail: [
      {},
      {},
      'Neither the summary nor the start of the description says “As a … I want … so that …”.',
      'Noch de samenvatting, noch het begin van de beschrijving zegt ‘Als … wil ik … zodat …’.',
    ],
    unknown: NOT_LOADED,
  },
  subtasksDone: {
    check: { type: 'subtasksDone' },
    pass: [{ subtasks: [aLinkedIssue('S-2', DONE)] }, {}, 'The one sub-task is done.', 'De ene subtaak is klaar.'],
    fail: [
      { subtasks: [aLinkedIssue('S-2', DONE), aLinkedIssue('S-3')] },
      {},
      '1 of 2 sub-tasks still open:',
      'Nog 1 van de 2 subtaken open:',
    ],
    unknown: null,
    notApplicable: [{}, {}, 'There are no sub-tasks.', 'Er zijn geen subtaken.'],
  },
  noOpenBlockers: {
    check: { type: 'noOpenBlockers' },
    pass: [
      { links: [blockedBy('S-2', DONE)] },
      {},
      'No open issue blocks this one.',
      'Geen open issue houdt dit tegen.',
    ],
    fail: [{ links: [blockedBy('S-2')] }, {}, 'Blocked by 1 open issue:', 'Geblokkeerd door 1 open issue:'],
    unknown: null,
  },
  noOpenBugs: {
    check: { type: 'noOpenBugs', bugTypeIds: [] },
    pass: [{ links: [bug(DONE)] }, {}, 'No linked bug is open.', 'Er staat geen gekoppelde bug open.'],
    fail: [{ links: [bug()] }, {}, '1 linked bug is still open:', 'Nog 1 gekoppelde bug open:'],
    unknown: [
      { links: [blockedBy('S-2')] },
      {},
      'Jira does not show of what type S-2 is, so this cannot be checked.',
      'Jira toont niet van welk type S-2 is, dus dit is niet te controleren.',
    ],
  },
  fieldSet: {
    check: { type: 'fieldSet', ...field },
    pass: [valued('Web'), {}, 'Team is filled in.', 'Team is ingevuld.'],
    fail: EMPTY,
    unknown: NOT_SHOWN,
  },
  fieldEquals: {
    check: { type: 'fieldEquals', ...field, value: 'Web' },
    pass: [valued({ value: 'web' }), {}, 'Team is “Web”.', 'Team is ‘Web’.'],
    fail: EMPTY,
    unknown: NOT_SHOWN,
  },
  fieldAtMost: {
    check: { type: 'fieldAtMost', ...field, most: 8 },
    pass: [valued(2.5), {}, 'Team is 2.5; at most 8.', 'Team is 2,5; hooguit 8.'],
    fail: [valued(8.5), {}, 'Team is 8.5, above 8.', 'Team is 8,5, meer dan 8.'],
    unknown: NOT_SHOWN,
  },
  fixVersionSet: {
    check: { type: 'fixVersionSet' },
    pass: [{ fields: { fixVersions: [{ name: '26.4' }] } }, {}, 'Fix version: 26.4.', 'Oplosversie: 26.4.'],
    fail: [
      { fields: { fixVersions: [] } },
      {},
      'No fix version has been chosen yet.',
      'Er is nog geen oplosversie gekozen.',
    ],
    unknown: [
      {},
      {},
      'Jira does not show fix versions on this issue, so this cannot be checked.',
      'Jira toont geen oplosversies bij dit issue, dus dit is niet te controleren.',
    ],
  },
  parentSet: {
    check: { type: 'parentSet' },
    pass: [{ parent: aLinkedIssue('S-9') }, {}, 'Belongs to S-9.', 'Hoort bij S-9.'],
    fail: [{}, {}, 'It has no parent yet.', 'Er is nog geen bovenliggend issue gekozen.'],
    unknown: null,
  },
  labelSet: {
    check: { type: 'labelSet', labels: ['scan-ok'] },
    pass: [{ labels: ['Scan-OK'] }, {}, 'Label scan-ok set.', 'Label scan-ok aanwezig.'],
    fail: [{}, {}, 'The label scan-ok is not set.', 'Het label scan-ok ontbreekt.'],
    unknown: null,
  },
  privacyReviewed: {
    check: { type: 'privacyReviewed', labels: ['avg-ok'] },
    pass: [{ labels: ['avg-ok'] }, {}, 'Reviewed, says the label avg-ok.', 'Beoordeeld, volgens het label avg-ok.'],
    fail: [
      { summary: 'Store the IBAN' },
      {},
      'Speaks of personal data (“iban”). After the privacy review, set the label avg-ok.',
      'Gaat over persoonsgegevens (‘iban’). Zet na de privacybeoordeling het label avg-ok.',
    ],
    unknown: NOT_LOADED,
    notApplicable: [{}, {}, 'The issue says nothing of personal data.', 'Het issue zegt niets over persoonsgegevens.'],
  },
  jql: {
    check: { type: 'jql', jql: 'labels = x' },
    pass: [{}, jql({ labels: 'yes' }), 'The issue answers to the JQL.', 'Het issue voldoet aan de JQL.'],
    fail: [
      {},
      jql({}),
      'The issue does not answer to the JQL labels = x.',
      'Het issue voldoet niet aan de JQL labels = x.',
    ],
    unknown: [
      {},
      jql({ labels: { error: 'No such field.' } }),
      'Jira refuses the JQL of this check: No such field.',
      'Jira weigert de JQL van deze controle: No such field.',
    ],
  },
  pullRequestsMerged: {
    check: { type: 'pullRequestsMerged' },
    pass: [
      {},
      jql({ 'all > 0': 'yes', 'open = 0': 'yes' }),
      'No pull request of this issue is still open.',
      'Er staat geen pull request van dit issue meer open.',
    ],
    fail: [
      {},
      jql({ 'all > 0': 'yes' }),
      'A pull request of this issue is still open.',
      'Er staat nog een pull request van dit issue open.',
    ],
    unknown: NOT_DEVELOPED,
  },
  codeReviewed: {
    check: { type: 'codeReviewed' },
    pass: [
      {},
      jql({ 'all > 0': 'yes', 'open = 0': 'yes' }),
      'No code review of this issue is still open.',
      'Er staat geen codereview van dit issue meer open.',
    ],
    fail: [
      {},
      jql({ 'all > 0': 'yes' }),
      'A code review of this issue is still open.',
      'Er staat nog een codereview van dit issue open.',
    ],
    unknown: NOT_DEVELOPED,
  },
  buildsGreen: {
    check: { type: 'buildsGreen' },
    pass: [{}, jql({ successful: 'yes' }), 'The latest builds succeeded.', 'De laatste builds zijn geslaagd.'],
    fail: [{}, jql({ '"failed"': 'yes' }), 'One of the latest builds failed.', 'Een van de laatste builds is mislukt.'],
    unknown: NOT_DEVELOPED,
  },
  deployedTo: {
    check: { type: 'deployedTo', environment: 'production' },
    pass: [{}, jql({ production: 'yes', successful: 'yes' }), 'Deployed to production.', 'Uitgerold naar productie.'],
    fail: [
      {},
      jql({ successful: 'yes' }),
      'Jira knows of no successful deployment to production.',
      'Jira kent geen geslaagde deployment naar productie.',
    ],
    unknown: NOT_DEVELOPED,
  },
};
