import fc from 'fast-check';
import { MOST_GATES, READY, DONE, gatesSchema, type Check, type Gate } from '../../../src/domain/gates/gate';
import { projectSettingsSchema, STARTING_SETTINGS, type ProjectSettings } from '../../../src/domain/settings';
import {
  duplicateCheck,
  insertCheck,
  makeCheck,
  MAX_CHECKS,
  moveCheckTo,
  withWho,
} from '../../../static/settings/draftGate';
import {
  addGate,
  changeGate,
  duplicateGate,
  gateIdFor,
  moveToGate,
  removeGate,
  renameGate,
} from '../../../static/settings/draftGates';
import { differences } from '../../../static/settings/draft';
import { placesWithProblems, gateHasProblems } from '../../../static/settings/gates/problemPlaces';
import { problemPlacesText } from '../../../static/settings/problemText';
import { problemsOf } from '../../../static/settings/problems';
import { MOST_REQUEST_KB, requestSizeKb } from '../../../static/settings/requestSize';
import { languageOf } from '../common/language';
import { doneGate } from '../../builders/gates';

const NOW = new Date('2026-11-20T12:00:00Z');
const idsOf = ({ checks }: Gate) => checks.map(({ id }) => id);
const gateNames = (settings: ProjectSettings) => settings.gates.map(({ name }) => name);
const withRelease = addGate(STARTING_SETTINGS, 'release-1', ' Release ');

describe('gates of the project’s own', () => {
  it('come after Ready and Done, under the name they were given', () => {
    expect(withRelease.gates.map(({ id }) => id)).toEqual([READY, DONE, 'release-1']);
    expect(gateNames(withRelease)).toEqual([null, null, 'Release']);
    expect(projectSettingsSchema.safeParse(withRelease).success).toBe(true);
  });

  it('must have a name of at most 60 letters', () => {
    const named = (name: string) => [...problemsOf(renameGate(withRelease, 'release-1', name), NOW).fields];
    expect(named('x'.repeat(60))).toEqual([]);
    expect(named('x'.repeat(61))).toEqual([['gates.2.name', 'tooLong']]);
    expect(named('')).toEqual([['gates.2.name', 'required']]);
    expect(named('  ')).toEqual([['gates.2.name', 'required']]);
  });

  it('are never called as another gate is, or as the app calls Ready and Done', () => {
    const named = (name: string) => [...problemsOf(addGate(withRelease, 'other-1', name), NOW).fields];
    expect(named('Other')).toEqual([]);
    expect(named('RELEASE')).toEqual([['gates.3.name', 'nameTaken']]);
    expect(named('definition of done')).toEqual([['gates.3.name', 'nameTaken']]);
    const twice = duplicateGate(duplicateGate(withRelease, 'release-1', 'a', 'Copy'), 'release-1', 'b', 'Copy');
    expect(gateNames(twice).slice(3)).toEqual(['Copy', 'Copy (2)']);
  });

  it('get an id that JQL can name and that no gate had before', () => {
    expect(gateIdFor('Klaar voor réléase!', STARTING_SETTINGS, () => 'a1b2')).toBe('klaar-voor-release-a1b2');
    expect(gateIdFor('発売', STARTING_SETTINGS, () => 'a1b2')).toBe('gate-a1b2');
    const tails = ['1', '2'];
    expect(gateIdFor('Release', withRelease, () => tails.shift()!)).toBe('release-2');
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (name) => {
        const id = gateIdFor(name, STARTING_SETTINGS);
        const gates = [...STARTING_SETTINGS.gates, { id, name: 'x', checks: [] }];
        expect(gatesSchema.safeParse(gates).success).toBe(true);
      }),
    );
  });

  it('are at most twelve with Ready and Done', () => {
    let settings = STARTING_SETTINGS;
    for (let number = 0; number < 20; number += 1) settings = addGate(settings, `g${number}`, `Gate ${number}`);
    expect(settings.gates).toHaveLength(MOST_GATES);
    expect(duplicateGate(settings, DONE, 'copy', 'Copy')).toBe(settings);
  });

  it('can be removed, and Ready and Done cannot', () => {
    expect(removeGate(withRelease, 'release-1')).toEqual(STARTING_SETTINGS);
    expect(removeGate(withRelease, READY)).toBe(withRelease);
    expect(removeGate(withRelease, DONE)).toBe(withRelease);
  });

  it('start as copies with checks of their own, so that nothing in them is ticked yet', () => {
    const copied = duplicateGate(STARTING_SETTINGS, DONE, 'copy', `Copy of ${'x'.repeat(80)}`);
    const [, done, copy] = copied.gates;
    expect(copy!.checks.map(({ type }) => type)).toEqual(done!.checks.map(({ type }) => type));
    expect(idsOf(copy!).filter((id) => idsOf(done!).includes(id))).toEqual([]);
    expect(copy!.name).toHaveLength(60);
    expect(projectSettingsSchema.safeParse(copied).success).toBe(true);
  });
});

describe('checks of a gate', () => {
  const [ready, done] = STARTING_SETTINGS.gates as [Gate, Gate];

  it('are put where they are dropped', () => {
    expect(idsOf(moveCheckTo(done, 0, 2))).toEqual(['criteria-ticked', 'subtasks', 'criteria', 'blockers']);
    expect(idsOf(moveCheckTo(done, 3, 0))).toEqual(['blockers', 'criteria', 'criteria-ticked', 'subtasks']);
    expect(moveCheckTo(done, 1, 1)).toEqual(done);
    for (const [from, to] of [
      [0, 4],
      [4, 0],
      [-1, 0],
      [0, -1],
    ] as const)
      expect(moveCheckTo(done, from, to)).toEqual(done);
  });

  it('lose and double none, wherever they are moved', () => {
    const place = fc.nat(3);
    fc.assert(
      fc.property(place, place, (from, to) => {
        const moved = idsOf(moveCheckTo(done, from, to));
        expect([...moved].sort()).toEqual(idsOf(done).sort());
        expect(moved[to]).toBe(idsOf(done)[from]);
      }),
    );
  });

  it('are duplicated right below, under a new id', () => {
    const twice = duplicateCheck(done, 'subtasks', 'new');
    expect(idsOf(twice)).toEqual(['criteria', 'criteria-ticked', 'subtasks', 'new', 'blockers']);
    expect(twice.checks[3]).toEqual({ ...done.checks[2], id: 'new' });
    expect(duplicateCheck(done, 'nothing', 'new')).toBe(done);
  });

  it('are never more than a gate can hold', () => {
    const full = doneGate(Array.from({ length: MAX_CHECKS }, (_, n) => makeCheck({ type: 'parentSet' }, `c${n}`)));
    expect(duplicateCheck(full, 'c7', 'new')).toBe(full);
    expect(insertCheck(full, done.checks[0]!, 0)).toBe(full);
    const settings = { ...STARTING_SETTINGS, gates: [ready, full] };
    expect(moveToGate(settings, ready.checks[0]!, DONE)).toBe(settings);
  });

  it('keep their id in another gate, and no two checks of the project have the same', () => {
    const moved = moveToGate(withRelease, done.checks[1]!, 'release-1');
    expect(moved.gates.map(idsOf)).toEqual([idsOf(ready), ['criteria', 'subtasks', 'blockers'], ['criteria-ticked']]);
    expect(moveToGate(withRelease, done.checks[1]!, 'nowhere')).toBe(withRelease);
    const twice = changeGate(withRelease, 'release-1', (gate) => insertCheck(gate, done.checks[1]!, 0));
    expect([...problemsOf(twice, NOW).fields]).toEqual([['gates.2.checks', 'duplicate']]);
  });

  it('are accepted only by people whom the settings name', () => {
    const accepted = makeCheck({ type: 'accepted' }, 'a');
    const role = { type: 'role', roleId: '10002', roleName: 'Administrators' } as const;
    expect(withWho(accepted, { type: 'editors' })).toBe(accepted);
    expect(withWho(accepted, role)).toMatchObject({ who: role });
    expect(withWho(makeCheck({ type: 'manual' }, 'm'), { type: 'editors' })).toMatchObject({
      who: { type: 'editors' },
    });
    expect(withWho(done.checks[0]!, role)).toBe(done.checks[0]);
  });
});

describe('what keeps gates from being saved', () => {
  const checks = [
    makeCheck({ type: 'manual' }, 'a'),
    { ...makeCheck({ type: 'manual' }, 'b'), text: 'Seen', who: { type: 'role', roleId: '', roleName: '' } } as Check,
  ];
  const { fields } = problemsOf(
    { ...withRelease, gates: [...STARTING_SETTINGS.gates, { id: 'release-1', name: 'R', checks }] },
    NOW,
  );

  it('is found with its gate and its check, also while they are closed', () => {
    expect([...fields]).toEqual([
      ['gates.2.checks.0.text', 'required'],
      ['gates.2.checks.1.who.roleId', 'required'],
    ]);
    expect([...placesWithProblems(fields, 2)]).toEqual([0, 1]);
    expect([0, 1, 2].filter((index) => gateHasProblems(fields, index))).toEqual([2]);
  });

  it.each([
    ['en-US', 'Correct the marked fields to save: Gates › R › 1. Ticked by hand and 1 more and Fields and health.'],
    [
      'nl-NL',
      'Verbeter de gemarkeerde velden om op te slaan: Gates › R › 1. Met de hand afvinken en nog 1 en Velden en gezondheid.',
    ],
  ] as const)('is named with its tab and gate, which may be out of sight (%s)', (locale, text) => {
    const draft = {
      ...withRelease,
      gates: [...STARTING_SETTINGS.gates, { id: 'release-1', name: 'R', checks }],
      health: { sprintWeeks: 0, staleDays: 90 },
    };
    expect(problemPlacesText(problemsOf(draft, NOW).fields, draft, languageOf(locale))).toBe(text);
  });

  it('is a sprint or an age out of range, or not whole', () => {
    const health = (sprintWeeks: number, staleDays: number) => [
      ...problemsOf({ ...STARTING_SETTINGS, health: { sprintWeeks, staleDays } }, NOW).fields,
    ];
    expect(health(1, 730)).toEqual([]);
    expect(health(9, 6)).toEqual([
      ['health.sprintWeeks', 'tooBig'],
      ['health.staleDays', 'tooSmall'],
    ]);
    expect(health(1.5, Number.NaN)).toEqual([
      ['health.sprintWeeks', 'notWhole'],
      ['health.staleDays', 'notANumber'],
    ]);
  });

  it('is named apart from other parts when someone else saved meanwhile', () => {
    const theirs = {
      ...STARTING_SETTINGS,
      health: { sprintWeeks: 3, staleDays: 90 },
      criteriaField: { id: 'customfield_1', name: 'Criteria' },
      estimateField: { id: 'customfield_2', name: 'Points' },
    };
    expect(differences(STARTING_SETTINGS, theirs)).toEqual(['criteriaField', 'estimateField', 'health']);
  });

  it('is known before sending when it is more than Forge takes at once', () => {
    const long = (length: number) => 'é'.repeat(length);
    const gateOf = (id: string): Gate => ({
      id,
      name: id,
      checks: Array.from({ length: MAX_CHECKS }, (_, n) => ({
        ...makeCheck({ type: 'manual' }, `${id}-${n}`),
        text: long(500),
      })),
    });
    const one = { ...STARTING_SETTINGS, gates: [...STARTING_SETTINGS.gates, gateOf('a')] };
    expect(requestSizeKb(one)).toBeLessThanOrEqual(MOST_REQUEST_KB);
    expect(requestSizeKb({ ...one, gates: [...one.gates, gateOf('b'), gateOf('c')] })).toBeGreaterThan(MOST_REQUEST_KB);
    expect(MOST_REQUEST_KB).toBeLessThan(500);
  });
});
