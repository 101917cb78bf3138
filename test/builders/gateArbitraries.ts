import fc from 'fast-check';
import { foldedGateName } from '../../src/domain/gates/gateName';
import { oneLine } from '../../src/domain/oneLine';
import { DONE, READY, type Check, type CheckType, type Gate, type Who } from '../../src/domain/gates/gate';

/** Any gates that the schema takes, for property-based tests. */

/** The schema trims texts, so these have no space at their ends. */
export const aText = (maxLength: number): fc.Arbitrary<string> =>
  fc.string({ minLength: 1, maxLength, unit: 'grapheme' }).map((text) => text.trim().slice(0, maxLength).trim() || 'x');

/** The schema also brings names of gates to one form. */
const aName = aText(20).map((text) => oneLine(text.normalize('NFC')) || 'x');

const oneOf = <T>(...options: T[]) => fc.constantFrom(...options);
const typeIds = fc.uniqueArray(oneOf('10001', '10002', '10003'), { maxLength: 3 });
const role: fc.Arbitrary<Who> = fc.record({
  type: fc.constant('role' as const),
  roleId: oneOf('10100', '10101'),
  roleName: oneOf('Product owners', 'Testers'),
});
const people: fc.Arbitrary<Who> = fc.record({
  type: fc.constant('people' as const),
  accountIds: fc.uniqueArray(oneOf('ann', 'bob', 'cas'), { minLength: 1, maxLength: 3 }),
});
const anyone = fc.constant<Who>({ type: 'editors' });
const field = oneOf({ fieldId: 'customfield_1', fieldName: 'Story points' }, { fieldId: 'duedate', fieldName: 'Due' });
const labels = fc.array(aText(20), { minLength: 1, maxLength: 4 });

const OWN: Readonly<Record<CheckType, fc.Arbitrary<object>>> = {
  manual: fc.record({ text: aText(40), who: fc.oneof(anyone, role, people) }),
  accepted: fc.record({ who: fc.oneof(role, people) }),
  criteriaPresent: fc.constant({}),
  criteriaTicked: fc.constant({}),
  criteriaTestable: fc.constant({}),
  userStory: fc.constant({}),
  subtasksDone: fc.constant({}),
  noOpenBlockers: fc.constant({}),
  noOpenBugs: typeIds.map((bugTypeIds) => ({ bugTypeIds })),
  fieldSet: field,
  fieldEquals: fc.tuple(field, aText(20)).map(([one, value]) => ({ ...one, value })),
  fieldAtMost: fc
    .tuple(field, fc.double({ min: -1e12, max: 1e12, noNaN: true }))
    // JSON knows no negative zero.
    .map(([one, most]) => ({ ...one, most: most === 0 ? 0 : most })),
  fixVersionSet: fc.constant({}),
  parentSet: fc.constant({}),
  labelSet: labels.map((some) => ({ labels: some })),
  privacyReviewed: labels.map((some) => ({ labels: some })),
  jql: aText(40).map((jql) => ({ jql })),
  pullRequestsMerged: fc.constant({}),
  buildsGreen: fc.constant({}),
  deployedTo: oneOf('staging', 'production').map((environment) => ({ environment })),
  codeReviewed: fc.constant({}),
};

const types = Object.keys(OWN) as CheckType[];

/** A check with this id. */
export const aCheck = (id: string): fc.Arbitrary<Check> =>
  fc
    .constantFrom(...types)
    .chain((type) =>
      fc
        .tuple(
          fc.record({ text: fc.option(aText(40)), issueTypeIds: typeIds, onlyJql: fc.option(aText(40)) }),
          OWN[type],
        )
        .map(([common, own]) => ({ id, type, ...common, ...own }) as Check),
    );

const IDS = Array.from({ length: 12 }, (_, index) => `c${index}`);

/** Checks with ids of a small pool, so that two gates have some in common; in any order. */
export const someChecks = (pool: readonly string[] = IDS): fc.Arbitrary<Check[]> =>
  fc.shuffledSubarray([...pool]).chain((ids) => fc.tuple(...ids.map((id) => aCheck(id))));

export const aGate = (id = DONE): fc.Arbitrary<Gate> =>
  fc.record({ id: fc.constant(id), name: fc.option(aName), checks: someChecks() });

/** The gates of a project: Ready, Done and up to two of its own. */
export const projectGates: fc.Arbitrary<Gate[]> = fc
  .tuple(
    fc.option(aName),
    fc.option(aName),
    fc.uniqueArray(aName, { maxLength: 2, selector: foldedGateName }),
    fc.tuple(...['r', 'd', 'o', 'p'].map((prefix) => someChecks(IDS.map((id) => prefix + id)))),
  )
  .map(([ready, done, own, checks]) => [
    { id: READY, name: ready, checks: checks[0]! },
    { id: DONE, name: done, checks: checks[1]! },
    ...own.map((name, index) => ({ id: `own-${index}`, name, checks: checks[index + 2]! })),
  ]);
