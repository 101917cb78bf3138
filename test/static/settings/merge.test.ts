import fc from 'fast-check';
import type { Gate } from '../../../src/domain/gates/gate';
import { builtinModel } from '../../../src/domain/scoring/builtins';
import { projectSettingsSchema, STARTING_SETTINGS, type ProjectSettings } from '../../../src/domain/settings';
import { changeModel } from '../../../static/settings/draft';
import { makeCheck, moveCheckTo, removeCheck } from '../../../static/settings/draftGate';
import { addGate, changeGate, moveToGate, removeGate, renameGate } from '../../../static/settings/draftGates';
import { changeCriterion } from '../../../static/settings/draftModel';
import { overlapText } from '../../../static/settings/saving/mergeText';
import { changesBetween, gatesGone, merge, type Side } from '../../../static/settings/saving/merge';
import { savedBy } from '../../../static/settings/saving/savedBy';
import { projectGates } from '../../builders/gateArbitraries';
import { languageOf } from '../common/language';

const base = addGate(addGate(STARTING_SETTINGS, 'release-1', 'Release'), 'demo-1', 'Demo');
const gateOf = ({ gates }: ProjectSettings, id: string) => gates.find((gate) => gate.id === id);
const idsOf = ({ gates }: ProjectSettings) => gates.map(({ id }) => id);
const english = languageOf('en-US');
const named = (mine: ProjectSettings, theirs: ProjectSettings, from = base) =>
  merge({ base: from, mine, theirs }, 'mine').overlaps.map((overlap) => overlapText(overlap, english));

/** Any settings that an admin can have. */
const settings: fc.Arbitrary<ProjectSettings> = fc
  .record({
    gates: projectGates,
    activeModel: fc.constantFrom('starter', 'rice', 'ice'),
    weight: fc.option(fc.integer({ min: 1, max: 3 })),
    unscored: fc.constantFrom('last', 'inPlace'),
    sprintWeeks: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ gates, activeModel, weight, unscored, sprintWeeks }) => {
    const plain: ProjectSettings = {
      ...STARTING_SETTINGS,
      gates,
      activeModel,
      unscored,
      health: { sprintWeeks, staleDays: 90 },
    };
    if (weight === null) return plain;
    return changeModel(plain, 'weighted', (model) => changeCriterion(model, 'effort', { weight: 10 + weight }));
  });
const side = fc.constantFrom<Side>('mine', 'theirs');

describe('two changes of the same settings', () => {
  it('come together as they are when only one of them changed anything', () => {
    fc.assert(
      fc.property(settings, settings, side, (before, after, prefer) => {
        expect(merge({ base: before, mine: after, theirs: before }, prefer)).toEqual({ settings: after, overlaps: [] });
        expect(merge({ base: before, mine: before, theirs: after }, prefer)).toEqual({ settings: after, overlaps: [] });
        expect(merge({ base: before, mine: after, theirs: after }, prefer)).toEqual({ settings: after, overlaps: [] });
      }),
    );
  });

  it('hold in every gate and part what one of them says, and what only one changed', () => {
    fc.assert(
      fc.property(settings, settings, settings, side, (before, mine, theirs, prefer) => {
        const { settings: both, overlaps } = merge({ base: before, mine, theirs }, prefer);
        for (const part of ['activeModel', 'unscored', 'health'] as const) {
          expect([mine[part], theirs[part]]).toContainEqual(both[part]);
          if (JSON.stringify(mine[part]) === JSON.stringify(before[part])) expect(both[part]).toEqual(theirs[part]);
          if (JSON.stringify(theirs[part]) === JSON.stringify(before[part])) expect(both[part]).toEqual(mine[part]);
        }
        // Whichever is preferred, the same is asked about.
        const other = merge({ base: before, mine, theirs }, prefer === 'mine' ? 'theirs' : 'mine');
        expect(other.overlaps).toEqual(overlaps);
      }),
    );
  });

  it('never make two gates of one id, or put a check into two gates', () => {
    fc.assert(
      fc.property(settings, settings, settings, side, (before, mine, theirs, prefer) => {
        const { gates } = merge({ base: before, mine, theirs }, prefer).settings;
        const checks = gates.flatMap((gate) => gate.checks.map(({ id }) => id));
        expect(new Set(checks).size).toBe(checks.length);
        expect(new Set(gates.map(({ id }) => id)).size).toBe(gates.length);
        expect(gates.slice(0, 2).map(({ id }) => id)).toEqual(['ready', 'done']);
      }),
    );
  });

  it('lose no gate that either of them made', () => {
    const theirs = addGate(base, 'anouk-1', 'Anouk');
    const mine = changeGate(addGate(base, 'mine-1', 'Mine'), 'ready', (gate) => moveCheckTo(gate, 0, 1));
    const { settings: both, overlaps } = merge({ base, mine, theirs }, 'mine');
    expect(overlaps).toEqual([]);
    expect(idsOf(both)).toEqual([...idsOf(theirs), 'mine-1']);
    expect(gateOf(both, 'ready')).toEqual(gateOf(mine, 'ready'));
    expect(projectSettingsSchema.safeParse(both).success).toBe(true);
  });

  it('are named where they overlap, as people call it', () => {
    const reordered = changeGate(base, 'ready', (gate) => moveCheckTo(gate, 0, 1));
    const shorter = changeGate(base, 'ready', (gate) => removeCheck(gate, gate.checks[0]!.id));
    const renamed = renameGate(shorter, 'release-1', 'Out');
    expect(named(reordered, renamed)).toEqual(['the Definition of Ready']);
    expect(named(renameGate(base, 'release-1', 'Live'), renamed)).toEqual(['the gate “Live”']);
    const rice = (weight: number) =>
      changeModel({ ...base, unscored: weight > 5 ? 'last' : 'inPlace' }, 'rice', (model) =>
        changeCriterion(model, builtinModel('rice').criteria[0]!.key, { weight }),
      );
    expect(named(rice(4), rice(5))).toEqual(['the model RICE']);
    expect(named({ ...base, activeModel: 'ice' }, { ...base, activeModel: 'rice' })).toEqual(['the chosen model']);
  });

  it('tell which gates go with a choice', () => {
    const mine = removeGate(base, 'release-1');
    const theirs = renameGate(base, 'release-1', 'Out');
    const gone = (prefer: Side, from: ProjectSettings): Gate[] =>
      gatesGone(from, merge({ base, mine, theirs }, prefer).settings);
    expect(named(mine, theirs)).toEqual(['the gate “Out”']);
    expect(gone('mine', theirs).map(({ name }) => name)).toEqual(['Out']);
    expect(gone('theirs', mine)).toEqual([]);
  });

  it('leave a check that one of them moved in one gate, in that of the chosen version', () => {
    const check = gateOf(base, 'ready')!.checks[0]!;
    const mine = moveToGate(base, check, 'demo-1');
    const theirs = changeGate(base, 'ready', (gate) => ({
      ...gate,
      checks: [...gate.checks, makeCheck({ type: 'parentSet' }, 'new')],
    }));
    const placesAfter = (prefer: Side) =>
      merge({ base, mine, theirs }, prefer)
        .settings.gates.filter(({ checks }) => checks.some(({ id }) => id === check.id))
        .map(({ id }) => id);
    expect(placesAfter('mine')).toEqual(['demo-1']);
    expect(placesAfter('theirs')).toEqual(['ready']);
  });

  it('say afterwards what came along', () => {
    const theirs = { ...removeGate(base, 'demo-1'), activeModel: 'ice' as const };
    expect(changesBetween(base, theirs).map((change) => overlapText(change, english))).toEqual([
      'the gate “Demo”',
      'the chosen model',
    ]);
    expect(changesBetween(base, base)).toEqual([]);
  });
});

describe('whoever saved meanwhile', () => {
  const stamp = (version: number, by: string) => ({ version, at: `2026-11-2${version}T12:00:00Z`, by });
  const before = { ready: stamp(1, 'ann'), done: { version: 0, at: null, by: null } };

  it('is somebody else, or the person in another window, as the gates tell', () => {
    expect(savedBy(before, { ...before, ready: stamp(2, 'bob') }, 'ann')).toBe('other');
    expect(savedBy(before, { ...before, done: stamp(1, 'ann') }, 'ann')).toBe('self');
    expect(savedBy(before, { ready: stamp(2, 'ann'), done: stamp(1, 'bob') }, 'ann')).toBe('other');
  });

  it('is not known where no gate changed', () => {
    expect(savedBy(before, before, 'ann')).toBe('unknown');
  });
});
