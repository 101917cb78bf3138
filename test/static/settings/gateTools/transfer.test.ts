import fc from 'fast-check';
import { gatesSchema, type Check, type Gate } from '../../../../src/domain/gates/gate';
import { STARTING_SETTINGS } from '../../../../src/domain/settings';
import { fileName, gatesFile } from '../../../../static/settings/gateTools/transfer/file';
import { readGatesFile, type GatesFile } from '../../../../static/settings/gateTools/transfer/readFile';
import { addGate } from '../../../../static/settings/draftGates';
import { whyNot, withAllGates, withChecks, withOwnGate } from '../../../../static/settings/gateTools/takeOver';
import { projectGates } from '../../../builders/gateArbitraries';
import { doneGate, EDITORS } from '../../../builders/gates';
import { aForm } from './form';

const { issueTypes } = aForm();
const always = { text: null, issueTypeIds: [], onlyJql: null };

const reading = (text: string): GatesFile => {
  const read = readGatesFile(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.file;
};
const problemsOf = (file: unknown) => {
  const read = readGatesFile(typeof file === 'string' ? file : JSON.stringify(file));
  return read.ok ? [] : read.problems;
};
const fileOf = (...checks: unknown[]) => ({ format: 'voorrang-gates', v: 1, gates: [{ kind: 'done', checks }] });
const withoutIds = (gates: readonly Pick<Gate, 'name' | 'checks'>[]) =>
  gates.map(({ name, checks }) => ({ name, checks: checks.map(({ id: _id, ...check }) => check) }));
const idsOf = (gates: readonly Gate[]) => gates.flatMap(({ checks }) => checks.map(({ id }) => id));

describe('gates that go out as a file and come back', () => {
  it('are the same but for their ids', () => {
    fc.assert(
      fc.property(projectGates, (gates) => {
        const settings = { ...STARTING_SETTINGS, gates };
        const file = reading(gatesFile(gates, issueTypes));
        expect(file.ignored).toEqual([]);
        const back = withAllGates(settings, file.gates).gates;
        expect(withoutIds(back)).toEqual(withoutIds(gates));
        expect(back.map(({ id }) => id)).toEqual(gates.map(({ id }) => id));
        expect(gatesSchema.safeParse(back).success).toBe(true);
        const before = new Set(idsOf(gates));
        expect(idsOf(back).filter((id) => before.has(id))).toEqual([]);
      }),
    );
  });

  it('read well: only what is said, and names beside the ids that differ from site to site', () => {
    const checks: Check[] = [
      { ...always, id: 'a', type: 'criteriaPresent' },
      { ...always, id: 'b', type: 'manual', text: 'Reviewed', who: EDITORS, issueTypeIds: ['10001'] },
      { ...always, id: 'c', type: 'noOpenBugs', bugTypeIds: ['10002'] },
      { ...always, id: 'd', type: 'fieldAtMost', fieldId: 'customfield_1', fieldName: 'Story points', most: 8 },
    ];
    expect(JSON.parse(gatesFile([doneGate(checks)], issueTypes))).toEqual(
      fileOf(
        { type: 'criteriaPresent' },
        { type: 'manual', text: 'Reviewed', issueTypes: [{ id: '10001', name: 'Story' }] },
        { type: 'noOpenBugs', bugTypes: [{ id: '10002', name: 'Bug' }] },
        { type: 'fieldAtMost', fieldId: 'customfield_1', fieldName: 'Story points', most: 8 },
      ),
    );
    const twice = gatesFile([doneGate(checks)], issueTypes);
    expect(
      gatesFile(
        reading(twice).gates.map((gate) => ({ ...gate, id: 'done' })),
        issueTypes,
      ),
    ).toBe(twice);
  });

  it('are called after the gate', () => {
    const own = (name: string): Gate => ({ id: 'own-1a2b', name, checks: [] });
    expect(fileName([doneGate([])])).toBe('voorrang-done.json');
    expect(fileName([{ ...doneGate([]), name: 'Klaar voor “Ø”' }])).toBe('voorrang-done.json');
    expect(fileName([own('Klaar voor café & web')])).toBe('voorrang-klaar-voor-cafe-web.json');
    expect(fileName([own('日本')])).toBe('voorrang-gate.json');
    expect(fileName([own('a'), own('b')])).toBe('voorrang-gates.json');
  });
});

describe('a file that cannot be taken over', () => {
  it('says where it stops being JSON', () => {
    expect(problemsOf('{\n  "format": "voorrang-gates",\n  oops\n}')).toEqual([
      { code: 'notJson', line: 3, column: 3 },
    ]);
    expect(problemsOf('')).toEqual([{ code: 'empty' }]);
    expect(problemsOf(' \n')).toEqual([{ code: 'empty' }]);
  });

  it('says what it is not', () => {
    expect(problemsOf({})).toEqual([{ code: 'notGates' }]);
    expect(problemsOf([1])).toEqual([{ code: 'notGates' }]);
    expect(problemsOf({ format: 'voorrang-gates', v: 2, gates: [] })).toEqual([{ code: 'otherVersion' }]);
    expect(problemsOf({ format: 'voorrang-gates', v: 1, gates: [] })).toEqual([{ code: 'noGates' }]);
    expect(problemsOf({ format: 'voorrang-gates', v: 1, gates: Array(13).fill({}) })).toEqual([
      { code: 'tooManyGates', count: 13, most: 12 },
    ]);
    expect(problemsOf('x'.repeat(1_000_001))).toEqual([{ code: 'tooLarge', kilobytes: 1_001 }]);
  });

  it('names gate and check, the part, and what is wrong with it, for all of them', () => {
    const checks = [
      { type: 'criteriaPresent' },
      { type: 'constructor' },
      'manual',
      { type: 'manual' },
      { type: 'labelSet', labels: [] },
      { type: 'jql', jql: 'x'.repeat(1_001) },
      { type: 'labelSet', labels: Array(21).fill('x') },
      { type: 'fieldAtMost', fieldId: 'customfield_1', fieldName: 'Points', most: 1e13 },
      { type: 'deployedTo', environment: 'moon' },
      { type: 'criteriaTicked', issueTypes: ['10001'] },
      { type: 'accepted', who: { type: 'editors' } },
    ];
    const bad = (check: number, type: string, part: string, wrong: string) => ({
      code: 'badCheck',
      gate: 1,
      check,
      type,
      part,
      wrong,
    });
    expect(problemsOf(fileOf(...checks))).toEqual([
      { code: 'unknownType', gate: 1, check: 2, type: 'constructor' },
      { code: 'unknownType', gate: 1, check: 3, type: '' },
      bad(4, 'manual', 'text', 'missing'),
      bad(5, 'labelSet', 'labels', 'missing'),
      bad(6, 'jql', 'jql', 'tooLong'),
      bad(7, 'labelSet', 'labels', 'tooMany'),
      bad(8, 'fieldAtMost', 'most', 'outOfRange'),
      bad(9, 'deployedTo', 'environment', 'invalid'),
      bad(10, 'criteriaTicked', 'issueTypes', 'invalid'),
      bad(11, 'accepted', 'who', 'invalid'),
    ]);
  });

  it('names the gate that is wrong as a whole', () => {
    const gates = [{ kind: 'ready' }, { kind: 'later', checks: [] }, { kind: 'own', checks: [] }, 7];
    expect(problemsOf({ format: 'voorrang-gates', v: 1, gates })).toEqual([
      { code: 'badGate', gate: 1, part: 'checks', wrong: 'missing' },
      { code: 'badGate', gate: 2, part: 'kind', wrong: 'invalid' },
      { code: 'badGate', gate: 3, part: 'name', wrong: 'missing' },
      { code: 'badGate', gate: 4, part: '', wrong: 'invalid' },
    ]);
    expect(problemsOf(fileOf(...Array<unknown>(201).fill({ type: 'criteriaPresent' })))).toEqual([
      { code: 'tooManyChecks', gate: 1, count: 201, most: 200 },
    ]);
    const twice = [
      { kind: 'done', checks: [] },
      { kind: 'done', checks: [] },
    ];
    expect(problemsOf({ format: 'voorrang-gates', v: 1, gates: twice })).toEqual([{ code: 'twice', gate: 2 }]);
  });

  it('never throws, whatever it holds', () => {
    const parts = fc.constantFrom('type', 'who', 'labels', 'issueTypes', 'text', '__proto__', 'constructor', 'most');
    const types = fc.constantFrom<unknown>('manual', 'accepted', 'labelSet', 'fieldAtMost', 'jql', 1, null);
    const checks = fc.array(
      fc.tuple(types, fc.dictionary(parts, fc.jsonValue())).map(([type, rest]) => ({ ...rest, type })),
    );
    fc.assert(
      fc.property(fc.oneof(checks, fc.jsonValue()), fc.jsonValue(), (some, name) => {
        const gates = [{ kind: 'done', name, checks: some }];
        expect(() => readGatesFile(JSON.stringify({ format: 'voorrang-gates', v: 1, gates }))).not.toThrow();
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => void readGatesFile(text)));
    const deep = '['.repeat(400_000) + ']'.repeat(400_000);
    for (const text of [
      deep,
      `{"format":"voorrang-gates","v":1,"gates":${deep}}`,
      '['.repeat(900_000),
      '"'.repeat(999_999),
    ])
      expect(readGatesFile(text).ok).toBe(false);
  });

  it('changes no prototype, and takes no part from one', () => {
    const text =
      '{"format":"voorrang-gates","v":1,"__proto__":{"polluted":1},"gates":[{"kind":"done","__proto__":{"polluted":1},' +
      '"checks":[{"__proto__":{"text":"from below","polluted":1},"type":"manual"},{"constructor":{"x":1},"type":"criteriaPresent"}]}]}';
    expect(problemsOf(text)).toEqual([
      { code: 'badCheck', gate: 1, check: 1, type: 'manual', part: 'text', wrong: 'missing' },
    ]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe('a file that can be taken over', () => {
  it('may name no people: whoever takes it over chooses them', () => {
    const { gates } = reading(
      JSON.stringify(
        fileOf({ type: 'accepted' }, { type: 'manual', text: 'Four eyes', who: { type: 'people', accountIds: [] } }),
      ),
    );
    expect(gates[0]!.checks.map((check) => 'who' in check && check.who)).toEqual([
      { type: 'people', accountIds: [] },
      { type: 'people', accountIds: [] },
    ]);
  });

  it('tells which parts it does not know, and starts as editors on Windows let it', () => {
    const file = reading(`\uFEFF${JSON.stringify(fileOf({ type: 'criteriaPresent', onlyJQL: 'a = 1', lables: [] }))}`);
    expect(file.ignored).toEqual(['onlyJQL', 'lables']);
  });

  it('tells so of parts of a gate and of the file too', () => {
    const gates = [{ kind: 'done', checks: [{ type: 'parentSet' }], owner: 'Anouk' }];
    const file = reading(JSON.stringify({ format: 'voorrang-gates', v: 1, gates, made: 'today' }));
    expect(file.ignored).toEqual(['made', 'owner']);
  });

  it('gets a name of its own where another gate has it, Ready and Done included', () => {
    const named = withOwnGate(STARTING_SETTINGS, { id: 'own-1', name: 'Definition of Ready' }, []);
    expect(named.gates[2]!.name).toBe('Definition of Ready (2)');
    const own = { kind: 'own' as const, name: 'Release', checks: [] };
    const all = withAllGates(addGate(STARTING_SETTINGS, 'release-1', 'RELEASE'), [own, { ...own, name: 'release' }]);
    expect(all.gates.slice(2).map(({ name }) => name)).toEqual(['Release', 'release (2)']);
    expect(all.gates[2]!.id).toBe('release-1');
  });

  it('comes in as a gate of its own, or into one, with ids that no check has', () => {
    const gates = [...STARTING_SETTINGS.gates];
    const { checks } = reading(JSON.stringify(fileOf({ type: 'parentSet' }, { type: 'userStory' }))).gates[0]!;
    const typesAt = (settings: { gates: readonly Gate[] }, index: number) =>
      settings.gates[index]!.checks.map(({ type }) => type);
    const added = withChecks(STARTING_SETTINGS, 0, checks, 'add');
    expect(typesAt(added, 0)).toEqual([...gates[0]!.checks.map(({ type }) => type), 'parentSet', 'userStory']);
    const replaced = withChecks(added, 1, checks, 'replace');
    expect(typesAt(replaced, 1)).toEqual(['parentSet', 'userStory']);
    const own = withOwnGate(replaced, { id: 'to-production', name: 'To production' }, checks);
    expect(typesAt(own, 2)).toEqual(['parentSet', 'userStory']);
    expect(gatesSchema.safeParse(own.gates).success).toBe(true);
    expect(new Set(idsOf(own.gates)).size).toBe(idsOf(own.gates).length);
  });

  it('is not taken over where there is no room', () => {
    const check: Check = { ...always, id: 'x', type: 'userStory' };
    const full = doneGate(Array(199).fill(check));
    expect(whyNot('add', [check, check], full, STARTING_SETTINGS)).toBe('tooManyChecks');
    expect(whyNot('replace', [check, check], full, STARTING_SETTINGS)).toBeNull();
    expect(whyNot('add', [check], full, STARTING_SETTINGS)).toBeNull();
    expect(whyNot('add', [], full, STARTING_SETTINGS)).toBe('noChecks');
    expect(whyNot('own', [check], full, { ...STARTING_SETTINGS, gates: Array(12).fill(full) })).toBe('tooManyGates');
  });
});
