import type { SettingsFormView } from '../../../../src/contract';
import type { Check, Who } from '../../../../src/domain/gates/gate';
import type { NamedRef } from '../../../../src/domain/issue';

/** Brings a check of another project to this one: what differs in id is found by its name. */

export type AdoptMark =
  /** The id is here, but under another name: perhaps something else altogether. */
  | { readonly code: 'otherName'; readonly from: string; readonly to: string }
  /** People that this Jira does not know: they are left out. */
  | { readonly code: 'unknownPeople'; readonly count: number }
  /** Nobody is left who may say so: the admin chooses. */
  | { readonly code: 'choosePeople' };

export interface AdoptedCheck {
  readonly check: Check;
  readonly marks: readonly AdoptMark[];
}

export interface Here {
  readonly form: Pick<SettingsFormView, 'fields' | 'numberFields' | 'issueTypes' | 'roles'>;
  /** What the file calls its issue types. */
  readonly typeNames: ReadonlyMap<string, string>;
  /** Whether this Jira knows somebody; as long as that is not known: yes. */
  readonly isKnown: (accountId: string) => boolean;
}

interface Found {
  readonly ref: NamedRef;
  readonly marks: readonly AdoptMark[];
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** The same id and name, else the same name, else the same id; what is not here at all stays as it was. */
function find(wanted: NamedRef, here: readonly NamedRef[]): Found {
  const byId = here.find(({ id }) => id === wanted.id);
  // Jira's own fields are called differently in each language.
  const isBuiltIn = !/^(customfield_)?\d+$/.test(wanted.id);
  if (byId && (isBuiltIn || wanted.name === '' || same(byId.name, wanted.name))) return { ref: byId, marks: [] };
  const byName = wanted.name === '' ? undefined : here.find(({ name }) => same(name, wanted.name));
  if (byName) return { ref: byName, marks: [] };
  return { ref: byId ?? wanted, marks: byId ? [{ code: 'otherName', from: wanted.name, to: byId.name }] : [] };
}

function findTypes(ids: readonly string[], { form, typeNames }: Here) {
  const found = ids.map((id) => find({ id, name: typeNames.get(id) ?? '' }, form.issueTypes));
  return { ids: [...new Set(found.map(({ ref }) => ref.id))], marks: found.flatMap(({ marks }) => marks) };
}

export function adopt(check: Check, here: Here): AdoptedCheck {
  const types = findTypes(check.issueTypeIds, here);
  const own = adoptOwn({ ...check, issueTypeIds: types.ids }, here);
  return { check: own.check, marks: [...own.marks, ...types.marks] };
}

function adoptOwn(check: Check, here: Here): AdoptedCheck {
  switch (check.type) {
    case 'manual': {
      const { who, marks } = adoptWho(check.who, here);
      return { check: { ...check, who }, marks };
    }
    case 'accepted': {
      const { who, marks } = adoptWho(check.who, here);
      return who.type === 'editors' ? { check, marks } : { check: { ...check, who }, marks };
    }
    case 'fieldSet':
    case 'fieldEquals':
    case 'fieldAtMost': {
      const fields = check.type === 'fieldAtMost' ? here.form.numberFields : here.form.fields;
      const { ref, marks } = find({ id: check.fieldId, name: check.fieldName }, fields);
      return { check: { ...check, fieldId: ref.id, fieldName: ref.name }, marks };
    }
    case 'noOpenBugs': {
      const { ids, marks } = findTypes(check.bugTypeIds, here);
      return { check: { ...check, bugTypeIds: ids }, marks };
    }
    default:
      return { check, marks: [] };
  }
}

function adoptWho(who: Who, { form, isKnown }: Here): { who: Who; marks: readonly AdoptMark[] } {
  if (who.type === 'editors') return { who, marks: [] };
  if (who.type === 'role') {
    const { ref, marks } = find({ id: who.roleId, name: who.roleName }, form.roles ?? []);
    return { who: { type: 'role', roleId: ref.id, roleName: ref.name }, marks };
  }
  const accountIds = who.accountIds.filter(isKnown);
  const count = who.accountIds.length - accountIds.length;
  return {
    who: { type: 'people', accountIds },
    marks: [
      ...(count === 0 ? [] : [{ code: 'unknownPeople' as const, count }]),
      ...(accountIds.length > 0 ? [] : [{ code: 'choosePeople' as const }]),
    ],
  };
}

/** Everybody whom the checks name. */
export const peopleIn = (checks: readonly Check[]): string[] => [
  ...new Set(checks.flatMap((check) => ('who' in check && check.who.type === 'people' ? check.who.accountIds : []))),
];
