import type { SettingsFormView } from '../../../../src/contract';
import type { Check, Gate, NamedWho } from '../../../../src/domain/gates/gate';
import type { NamedRef } from '../../../../src/domain/issue';
import type { FieldRef } from '../../../../src/domain/settings';
import type { Translate } from '../../../../src/texts/translate';
import { checkOfKind } from '../../checkKinds';
import { sameValue } from '../../draft';
import type { Template, TemplateCheck } from './templates';

/** A template for one project, in the language of whoever uses it. */

export type Remark =
  /** Someone is to be named who may say so, before it can be saved. */
  | 'choosePeople'
  /** A role is named after a product owner, so that one is taken. */
  | 'roleFound'
  | 'storiesOnly'
  /** Unknown, and so not passed, where no tool reports to Jira. */
  | 'needsDevelopmentTool'
  /** The gate asks for this already. */
  | 'alreadyThere'
  /** No field of the project holds an estimate. */
  | 'noEstimate';

export interface Proposal {
  /** Its id is only there to tell the proposals apart. */
  readonly check: Check;
  readonly remarks: readonly Remark[];
  /** Whether it can be taken over at all. */
  readonly possible: boolean;
}

export interface Setting {
  readonly form: Pick<SettingsFormView, 'fields' | 'numberFields' | 'issueTypes' | 'roles'>;
  readonly gate: Gate;
  /** The field whose number is the estimate; null: there is none. */
  readonly estimate: FieldRef | null;
  readonly t: Translate;
}

export const instantiate = (template: Template, setting: Setting): Proposal[] =>
  template.checks.map((wanted, index) => propose(wanted, `template-${index}`, setting));

function propose(wanted: TemplateCheck, id: string, setting: Setting): Proposal {
  const { form, estimate, gate, t } = setting;
  const remarks: Remark[] = [];
  let check = checkOfKind(wanted.kind, id, { fields: form.fields, numberFields: form.numberFields, estimate }, t);
  if (wanted.text !== undefined) check = { ...check, text: t(wanted.text) };
  if (check.type === 'accepted' || (check.type === 'manual' && wanted.byNamedPeople)) {
    const role = check.type === 'accepted' ? productOwnerRole(form.roles ?? []) : null;
    check = { ...check, who: role ?? { type: 'people', accountIds: [] } };
    remarks.push(role ? 'roleFound' : 'choosePeople');
  }
  if (wanted.storiesOnly) {
    const stories = form.issueTypes.filter(({ name }) => /\bstory\b|verhaal/i.test(name)).map((type) => type.id);
    if (stories.length > 0) {
      check = { ...check, issueTypeIds: stories };
      remarks.push('storiesOnly');
    }
  }
  if (['pullRequestsMerged', 'buildsGreen', 'deployedTo', 'codeReviewed'].includes(check.type))
    remarks.push('needsDevelopmentTool');
  if (isThere(check, gate)) remarks.push('alreadyThere');
  const possible = check.type !== 'fieldAtMost' || estimate !== null;
  if (!possible) remarks.push('noEstimate');
  return { check, remarks, possible };
}

/** Where the project has a role for it, acceptance belongs to that. */
function productOwnerRole(roles: readonly NamedRef[]): NamedWho | null {
  const role = roles.find(({ name }) => /product[ -]?(owner|eigena)/i.test(name));
  return role ? { type: 'role', roleId: role.id, roleName: role.name } : null;
}

/** Whether the gate asks the same of the same issues; who may say so, and the wording of the app's own checks, aside. */
function isThere(check: Check, gate: Gate): boolean {
  const essence = (one: Check) => {
    const { id: _id, text, ...rest } = one;
    const { who: _who, ...asked } = 'who' in rest ? rest : { ...rest, who: null };
    return one.type === 'manual' ? { ...asked, text } : asked;
  };
  return gate.checks.some((one) => sameValue(essence(one), essence(check)));
}
