import type { Check, Gate } from './gate';

/** What changed between two versions of a gate, as data; the history puts it into words. */

/** What of a check can change. */
export type CheckPart =
  | 'type'
  | 'text'
  | 'issueTypes'
  | 'onlyJql'
  | 'who'
  | 'bugTypes'
  | 'field'
  | 'value'
  | 'most'
  | 'labels'
  | 'jql'
  | 'environment';

/** Places count from 0: `at` and `to` in the later version, `from` in the earlier one. */
export type GateChange =
  | { readonly kind: 'renamed'; readonly before: string | null; readonly after: string | null }
  | { readonly kind: 'added'; readonly check: Check; readonly at: number }
  | { readonly kind: 'removed'; readonly check: Check; readonly from: number }
  | { readonly kind: 'changed'; readonly before: Check; readonly after: Check; readonly parts: readonly CheckPart[] }
  | { readonly kind: 'moved'; readonly check: Check; readonly from: number; readonly to: number };

/** By the name of the property that holds it. */
const PARTS: Readonly<Record<string, CheckPart>> = {
  type: 'type',
  text: 'text',
  issueTypeIds: 'issueTypes',
  onlyJql: 'onlyJql',
  who: 'who',
  bugTypeIds: 'bugTypes',
  fieldId: 'field',
  fieldName: 'field',
  value: 'value',
  most: 'most',
  labels: 'labels',
  jql: 'jql',
  environment: 'environment',
};

/**
 * Every difference between two versions, each once, the fewest moves: renamed, then removed, changed and moved, added.
 * A check is the same one as long as its id is. Both versions have been through the schema.
 */
export function gateChanges(before: Gate, after: Gate): GateChange[] {
  const were = new Map(before.checks.map((check, place) => [check.id, { check, place }]));
  const areIds = new Set(after.checks.map(({ id }) => id));
  const kept = after.checks.flatMap((check, to) => {
    const was = were.get(check.id);
    return was ? [{ check, to, was: was.check, from: was.place }] : [];
  });
  const staying = longestIncreasing(kept.map(({ from }) => from));
  return [
    ...(before.name === after.name ? [] : [{ kind: 'renamed' as const, before: before.name, after: after.name }]),
    ...before.checks.flatMap((check, from) =>
      areIds.has(check.id) ? [] : [{ kind: 'removed' as const, check, from }],
    ),
    ...kept.flatMap(({ check, was, from, to }, index): GateChange[] => {
      const parts = changedParts(was, check);
      return [
        ...(parts.length === 0 ? [] : [{ kind: 'changed' as const, before: was, after: check, parts }]),
        ...(staying.has(index) ? [] : [{ kind: 'moved' as const, check, from, to }]),
      ];
    }),
    ...after.checks.flatMap((check, at) => (were.has(check.id) ? [] : [{ kind: 'added' as const, check, at }])),
  ];
}

function changedParts(before: Check, after: Check): CheckPart[] {
  // Another type has other parts: naming each of them would say nothing.
  if (before.type !== after.type) return ['type'];
  const [was, is]: Readonly<Record<string, unknown>>[] = [before, after];
  const changed = Object.entries(PARTS).filter(([name]) => JSON.stringify(was![name]) !== JSON.stringify(is![name]));
  return [...new Set(changed.map(([, part]) => part))];
}

/** Indexes of the longest run of places that still stand in their order; the checks beside it are those that moved. */
function longestIncreasing(places: readonly number[]): ReadonlySet<number> {
  const runs: { readonly length: number; readonly previous: number }[] = [];
  let last = -1;
  places.forEach((place, index) => {
    let run = { length: 1, previous: -1 };
    for (let earlier = 0; earlier < index; earlier += 1)
      if (places[earlier]! < place && runs[earlier]!.length >= run.length)
        run = { length: runs[earlier]!.length + 1, previous: earlier };
    runs.push(run);
    if (last < 0 || run.length > runs[last]!.length) last = index;
  });
  const staying = new Set<number>();
  for (let index = last; index >= 0; index = runs[index]!.previous) staying.add(index);
  return staying;
}
