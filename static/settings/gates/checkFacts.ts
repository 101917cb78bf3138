import type { SettingsFormView } from '../../../src/contract';
import type { Check } from '../../../src/domain/gates/gate';
import { checkText } from '../../../src/texts/gates/checks';
import type { Language } from '../../../src/texts/language';

/** What a check is called in the editor; one without a text yet goes by its kind. */
export const checkName = (check: Check, language: Language): string =>
  checkText(check, language).trim() || language.t(`settings.check.${check.type}`);

/** A check in a few words, to stand beside its name: of what kind, by whom, for which issues. */
export function checkFacts(check: Check, { issueTypes }: Pick<SettingsFormView, 'issueTypes'>, language: Language) {
  const { t, format } = language;
  const facts: string[] = [];
  if (check.type === 'manual' || check.type === 'accepted') facts.push(whoFact(check, language));
  if (check.text?.trim()) facts.push(t(`settings.check.${check.type}`));
  const types = issueTypes.filter(({ id }) => check.issueTypeIds.includes(id)).map(({ name }) => name);
  if (types.length > 0) facts.push(t('settings.check.forTypes', { types: format.list(types) }));
  if (check.onlyJql !== null) facts.push(t('settings.check.forJql'));
  return facts.join(' · ');
}

function whoFact({ who }: Extract<Check, { type: 'manual' | 'accepted' }>, { t }: Language): string {
  switch (who.type) {
    case 'editors':
      return t('settings.who.editors');
    case 'role':
      return who.roleId === '' ? t('settings.who.role') : who.roleName;
    case 'people':
      return t('settings.who.count', { count: who.accountIds.length });
  }
}
