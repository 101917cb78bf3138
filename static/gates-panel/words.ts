import type { GateStamp, GateView } from '../../src/contract/views';
import { DONE, READY, type Check } from '../../src/domain/gates/gate';
import type { Language } from '../../src/texts/language';
import type { NameOf } from '../common/usePeople';
import type { Mend } from './mend';
import { MOST_NAMED, whoOf } from './who';

/** What the gates panel says, beside what a gate says of its checks. */

/** Short enough for a tab. */
export function tabName({ id, name }: Pick<GateView, 'id' | 'name'>, { t }: Language): string {
  if (name !== null) return name;
  return id === READY || id === DONE ? t(`gatesPanel.tab.${id}`) : id;
}

/** Who may tick or accept a check; null where Jira says how it is, or while names are being read. */
export function whoText(check: Check, nameOf: NameOf, { t, format }: Language): string | null {
  const who = whoOf(check);
  if (who === null) return null;
  const act = check.type === 'accepted' ? 'accept' : 'tick';
  if (who.type === 'editors') return t('gatesPanel.who.editors');
  if (who.type === 'role') return t('gatesPanel.who.role', { act, role: who.roleName });
  const names = who.accountIds.slice(0, MOST_NAMED).map(nameOf);
  const known = names.filter((name) => name !== null);
  if (known.length < names.length) return null;
  const count = who.accountIds.length;
  const more = count - known.length;
  const listed = more > 0 ? t('list.andMore', { names: known.join(', '), more }) : format.list(known);
  return t('gatesPanel.who.people', { act, names: listed, count });
}

/** Someone of whom the account id is stored, as a sentence speaks of them. */
export interface Someone {
  /** null: nobody, or not read yet. */
  readonly name: string | null;
  readonly isYou: boolean;
}
const byWhom = ({ name, isYou }: Someone) => ({
  name: name ?? '',
  by: isYou ? 'you' : name === null ? 'other' : 'named',
});

interface Said {
  readonly check: Check;
  /** ISO 8601. */
  readonly at: string;
  readonly by: Someone;
  /** It was accepted, but that no longer counts. */
  readonly withdrawn: boolean;
}

/** "Ticked by Sanne, 3 days ago." */
export function saidText({ check, at, by, withdrawn }: Said, { t, format }: Language): string {
  const values = { when: format.relative(at), ...byWhom(by) };
  if (withdrawn) return t('gatesPanel.wasAccepted', values);
  return t(check.type === 'accepted' ? 'gatesPanel.accepted' : 'gatesPanel.ticked', values);
}

/** Which version of the gate judged, and whose it is. */
export function stampText({ version, at }: GateStamp, by: Someone, { t, format }: Language): string {
  if (version === 0) return t('gatesPanel.stamp.starting');
  if (at === null) return t('gatesPanel.stamp.versionOnly', { version });
  return t('gatesPanel.stamp.version', { version, date: format.date(at), ...byWhom(by) });
}

/** @param at when it passed, ISO 8601. */
export const frozenText = ({ version }: GateStamp, at: string, { t, format }: Language): string =>
  t('gatesPanel.frozen', { version, date: format.date(at) });

const fieldName = (field: Extract<Mend, { type: 'field' }>['field'], { t }: Language): string =>
  typeof field === 'string' ? t(`gatesPanel.field.${field}`) : field.name;

type Edit = Extract<Mend, { type: 'description' | 'field' }>;

/** What the button says. */
export function mendText(mend: Edit, language: Language): string {
  const { t } = language;
  if (mend.type === 'description') return t('gatesPanel.mend.description');
  return t('gatesPanel.mend.field', { field: fieldName(mend.field, language) });
}

/** What to do where the button led. */
export function mendHint(mend: Edit, language: Language): string {
  const { t } = language;
  if (mend.type === 'description') return t('gatesPanel.mend.description.hint');
  return t('gatesPanel.mend.field.hint', { field: fieldName(mend.field, language) });
}
