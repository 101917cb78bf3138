import type { SettingsFormView } from '../../src/contract';
import type { BlockingLinks } from '../../src/domain/dependencies';
import type { Check } from '../../src/domain/gates/gate';
import type { Translate } from '../../src/texts/translate';

/**
 * What a check names that Jira no longer has, or refuses. It keeps nobody from saving: a field may come back, and until
 * then the check itself says on each issue that it cannot tell.
 */
export type Mark =
  | { readonly code: 'roleGone'; readonly role: string }
  | { readonly code: 'fieldGone'; readonly field: string }
  | { readonly code: 'fieldNotNumber'; readonly field: string }
  | { readonly code: 'typesGone'; readonly count: number }
  | { readonly code: 'bugTypesGone'; readonly count: number }
  | { readonly code: 'linksGone'; readonly count: number }
  | { readonly code: 'jqlRefused'; readonly sentence: string }
  | { readonly code: 'conditionRefused'; readonly sentence: string };

/** What there is in this project and this Jira. */
export interface Known {
  readonly form: Pick<SettingsFormView, 'fields' | 'numberFields' | 'issueTypes' | 'linkTypes' | 'roles'>;
  readonly blockingLinks: BlockingLinks;
  /** Jira's own sentence about a JQL; null: nothing against it, or not asked yet. */
  readonly jqlProblem: (jql: string) => string | null;
}

export function marksOf(check: Check, known: Known): Mark[] {
  const { form, jqlProblem } = known;
  const marks = ownMarks(check, known);
  const types = gone(check.issueTypeIds, form.issueTypes);
  if (types > 0) marks.push({ code: 'typesGone', count: types });
  const sentence = check.onlyJql === null ? null : jqlProblem(check.onlyJql);
  if (sentence !== null) marks.push({ code: 'conditionRefused', sentence });
  return marks;
}

function ownMarks(check: Check, { form, blockingLinks, jqlProblem }: Known): Mark[] {
  switch (check.type) {
    case 'manual':
    case 'accepted': {
      const { who } = check;
      // Roles that the person may not see are not gone.
      const isGone = who.type === 'role' && who.roleId !== '' && form.roles !== null && !isIn(who.roleId, form.roles);
      return isGone ? [{ code: 'roleGone', role: who.roleName }] : [];
    }
    case 'fieldSet':
    case 'fieldEquals':
    case 'fieldAtMost': {
      if (check.fieldId === '') return [];
      if (!isIn(check.fieldId, form.fields)) return [{ code: 'fieldGone', field: check.fieldName }];
      const isNumber = check.type !== 'fieldAtMost' || isIn(check.fieldId, form.numberFields);
      return isNumber ? [] : [{ code: 'fieldNotNumber', field: check.fieldName }];
    }
    case 'noOpenBugs': {
      const count = gone(check.bugTypeIds, form.issueTypes);
      return count > 0 ? [{ code: 'bugTypesGone', count }] : [];
    }
    case 'noOpenBlockers': {
      const count = gone(
        (blockingLinks ?? []).map(({ typeId }) => typeId),
        form.linkTypes,
      );
      return count > 0 ? [{ code: 'linksGone', count }] : [];
    }
    case 'jql': {
      const sentence = jqlProblem(check.jql);
      return sentence === null ? [] : [{ code: 'jqlRefused', sentence }];
    }
    default:
      return [];
  }
}

type Named = readonly { readonly id: string }[];

const isIn = (id: string, list: Named): boolean => list.some((one) => one.id === id);

const gone = (ids: readonly string[], list: Named): number => ids.filter((id) => !isIn(id, list)).length;

export function markText(mark: Mark, t: Translate): string {
  switch (mark.code) {
    case 'roleGone':
      return t('settings.mark.roleGone', { role: mark.role });
    case 'fieldGone':
    case 'fieldNotNumber':
      return t(`settings.mark.${mark.code}`, { field: mark.field });
    case 'typesGone':
    case 'bugTypesGone':
    case 'linksGone':
      return t(`settings.mark.${mark.code}`, { count: mark.count });
    case 'jqlRefused':
      return t('settings.check.jqlProblem', { sentence: mark.sentence });
    case 'conditionRefused':
      return t('settings.mark.conditionRefused', { sentence: mark.sentence });
  }
}

/** Every JQL that the checks hold, each once. */
export const jqlsWritten = (checks: readonly Check[]): string[] =>
  [
    ...new Set(
      checks.flatMap((check) => [
        ...(check.type === 'jql' ? [check.jql.trim()] : []),
        ...(check.onlyJql === null ? [] : [check.onlyJql.trim()]),
      ]),
    ),
  ].filter((jql) => jql !== '');
