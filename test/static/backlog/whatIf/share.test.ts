import fc from 'fast-check';
import { compressToEncodedURIComponent } from 'lz-string';
import { STARTING_SETTINGS } from '../../../../src/domain/settings';
import { changesOf, NOTHING_TRIED, type Change, type Scenario } from '../../../../src/domain/whatIf/scenario';
import { begin, open, scenarioOf, takeBack, tryOut, undo, withFields } from '../../../../static/backlog/whatIf/engine';
import { decode, encode, MOST_IN_ADDRESS } from '../../../../static/backlog/whatIf/share/encode';
import { anIssue, blocks, inputsOf } from '../../../builders/issue';
import { row, UNSCORED } from '../../../builders/ranking';

const NOW = new Date('2026-11-23T12:00:00Z');
const settings = { ...STARTING_SETTINGS, activeModel: 'weighted' as const };
const ISSUES = [
  anIssue({ id: '1', key: 'S-1', links: [blocks('S-2')], data: inputsOf('weighted', { effort: 4 }) }),
  anIssue({ id: '2', key: 'S-2' }),
  anIssue({ id: '3', key: 'S-3' }),
];
const todayWith = (issues = ISSUES) => ({
  settings,
  scored: [],
  issueOf: (id: string) => issues.find((issue) => issue.id === id),
});
const keyOf = (id: string) => ISSUES.find((issue) => issue.id === id)?.key;

const CHANGES: Change[] = [
  { type: 'model', model: 'valueEffort' },
  { type: 'weight', model: 'weighted', key: 'effort', weight: 40 },
  { type: 'input', issueId: '1', model: 'weighted', key: 'effort', value: null },
  { type: 'input', issueId: '3', model: 'valueEffort', key: 'value', value: 9 },
  { type: 'added', first: '3', then: '1' },
  { type: 'dropped', first: '1', then: '2' },
];
const tried = tryOut(begin(), CHANGES, todayWith(), NOW);
const address = encode(scenarioOf(tried), keyOf)!;

describe('an address', () => {
  it('brings back the very same scenario, in letters that every program leaves alone', () => {
    expect(address).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(changesOf(scenarioOf(tried))).toEqual(CHANGES);
    const opened = open(address, todayWith(), NOW);
    expect(opened).toMatchObject({ came: { unreadable: false, gone: [], leftOut: 0 }, problem: null });
    expect(scenarioOf(opened)).toEqual(scenarioOf(tried));
  });

  it('names issues that are gone, and leaves out what is so by now', () => {
    const [first, second] = ISSUES;
    const later = todayWith([{ ...first!, links: [] }, second!]);
    const opened = open(address, later, NOW);
    expect(opened.came).toEqual({ unreadable: false, gone: ['S-3'], leftOut: 1 });
    expect(changesOf(scenarioOf(opened))).toEqual(CHANGES.slice(0, 3));
  });

  it('that someone made up, cut off or stretched brings nothing and breaks nothing', () => {
    const made = (value: unknown) => compressToEncodedURIComponent(JSON.stringify(value)).replaceAll('+', '_');
    const wrong = [
      '',
      'x',
      address.slice(0, 40),
      'A'.repeat(MOST_IN_ADDRESS + 1),
      made({}),
      made({ scenario: 1, keys: {} }),
    ];
    for (const text of wrong) expect(open(text, todayWith(), NOW).came).toMatchObject({ unreadable: true });
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(changesOf(scenarioOf(open(text, todayWith(), NOW))).length).toBeGreaterThanOrEqual(0);
      }),
    );
    fc.assert(fc.property(fc.jsonValue(), (value) => expect(decode(made(value))).toBeNull()));
  });

  it('is refused to a scenario that is too large for one', () => {
    const inputs: Scenario['inputs'] = {};
    for (let id = 1; id <= 1_500; id += 1) inputs[String(id * 7_919)] = { weighted: { effort: (id * 31) % 10 } };
    expect(encode({ ...NOTHING_TRIED, inputs }, (id) => `SHOP-${id}`)).toBeNull();
  });

  it('with weights that no model can score by keeps the rest and says why', () => {
    const keys = ['customerValue', 'strategicFit', 'riskReduction', 'effort'];
    const weights = { weighted: Object.fromEntries(keys.map((key) => [key, 0])) };
    const none = encode({ ...NOTHING_TRIED, weights, addedBlocks: [['3', '1']] }, keyOf)!;
    const opened = open(none, todayWith(), NOW);
    expect(opened.problem).toMatchObject({ problem: { code: 'noWeight' }, model: { id: 'weighted' } });
    expect(changesOf(scenarioOf(opened))).toEqual([{ type: 'added', first: '3', then: '1' }]);
  });
});

describe('steps', () => {
  it('are undone one by one, whatever they held, and back to nothing', () => {
    const two = tryOut(begin(), CHANGES.slice(0, 2), todayWith(), NOW);
    const three = tryOut(two, CHANGES.slice(2, 3), todayWith(), NOW);
    expect(scenarioOf(undo(three))).toEqual(scenarioOf(two));
    expect(scenarioOf(undo(undo(undo(three))))).toEqual(NOTHING_TRIED);
    const without = takeBack(three, CHANGES.slice(0, 1), todayWith(), NOW);
    expect(changesOf(scenarioOf(without))).toEqual(CHANGES.slice(1, 3));
    expect(scenarioOf(undo(without))).toEqual(scenarioOf(three));
  });

  it('that change nothing are none', () => {
    const same: Change = { type: 'input', issueId: '1', model: 'weighted', key: 'effort', value: 4 };
    expect(tryOut(begin(), [same], todayWith(), NOW).steps).toHaveLength(1);
    for (const change of CHANGES) expect(tryOut(tried, [change], todayWith(), NOW).steps).toEqual(tried.steps);
  });

  it('that would leave no order are refused, and the last one stays', () => {
    const all = ['customerValue', 'strategicFit', 'riskReduction', 'effort'].map((key): Change => ({
      type: 'weight',
      model: 'weighted',
      key,
      weight: 0,
    }));
    const refused = tryOut(tried, all, todayWith(), NOW);
    // The tried-out model is another one, which has no weights at all.
    expect(refused.problem).toBeNull();
    const own = takeBack(refused, CHANGES.slice(0, 1), todayWith(), NOW);
    expect(own.problem).toMatchObject({ problem: { code: 'noWeight' } });
    expect(scenarioOf(own)).toEqual(scenarioOf(refused));
  });
});

test('Jira fields that were read later come to those that are there, and issues without any stay the very same', () => {
  const scored = ISSUES.map((issue) => row(issue.key, UNSCORED, { ...issue, fields: { points: 3 } }));
  const more = withFields(scored, new Map([['2', { size: 5 }]]));
  expect(more[1]!.issue.fields).toEqual({ points: 3, size: 5 });
  expect([more[0], more[2]]).toEqual([scored[0], scored[2]]);
  expect(withFields(scored, null)).toBe(scored);
});
