import type { CheckPart, GateChange } from '../../../../src/domain/gates/changes';
import type { Check, Who } from '../../../../src/domain/gates/gate';
import type { NamedRef } from '../../../../src/domain/issue';
import { gateName } from '../../../../src/texts/gates/refusal';
import type { Language } from '../../../../src/texts/language';
import { checkName } from '../../gates/checkFacts';

/** What changed in a gate, in words. */

export interface Words {
  readonly language: Language;
  readonly gateId: string;
  readonly issueTypes: readonly NamedRef[];
  /** null: the name is still being read. */
  readonly nameOf: (accountId: string) => string | null;
}

export interface ChangeText {
  readonly text: string;
  /** Of a changed check: each part, before and after. */
  readonly parts: readonly string[];
}

export function changeText(change: GateChange, words: Words): ChangeText {
  const { language, gateId } = words;
  const { t } = language;
  const named = (check: Check) => ({ check: checkName(check, language) });
  switch (change.kind) {
    case 'renamed': {
      const nameOf = (name: string | null) => gateName({ id: gateId, name }, language);
      return {
        text: t('gateChange.renamed', { before: nameOf(change.before), after: nameOf(change.after) }),
        parts: [],
      };
    }
    case 'added':
    case 'removed':
      return { text: t(`gateChange.${change.kind}`, named(change.check)), parts: [] };
    case 'moved':
      return {
        text: t('gateChange.moved', { ...named(change.check), from: change.from + 1, to: change.to + 1 }),
        parts: [],
      };
    case 'changed':
      return {
        text: t('gateChange.changed', named(change.after)),
        parts: change.parts.map((part) =>
          t('gateChange.part', {
            part: t(`gateChange.part.${part}`),
            before: partText(part, change.before, words),
            after: partText(part, change.after, words),
          }),
        ),
      };
  }
}

function partText(part: CheckPart, check: Check, words: Words): string {
  const { t, format } = words.language;
  switch (part) {
    case 'type':
      return t(`settings.check.${check.type}`);
    case 'text':
      return check.text === null ? t('gateChange.ownWords') : quoted(check.text, words);
    case 'issueTypes':
      return typesText(check.issueTypeIds, words) ?? t('gateChange.allTypes');
    case 'onlyJql':
      return check.onlyJql ?? t('gateChange.allIssues');
    case 'who':
      return 'who' in check ? whoText(check.who, words) : '';
    case 'bugTypes':
      return (check.type === 'noOpenBugs' ? typesText(check.bugTypeIds, words) : null) ?? t('gateChange.typesByName');
    case 'field':
      return 'fieldName' in check ? check.fieldName : '';
    case 'value':
      return check.type === 'fieldEquals' ? quoted(check.value, words) : '';
    case 'most':
      return check.type === 'fieldAtMost' && Number.isFinite(check.most) ? format.number(check.most) : '…';
    case 'labels':
      return 'labels' in check ? format.list(check.labels) : '';
    case 'jql':
      return check.type === 'jql' ? check.jql : '';
    case 'environment':
      return check.type === 'deployedTo' ? t(`environment.${check.environment}`) : '';
  }
}

const quoted = (text: string, { language }: Words): string => language.t('gateChange.quoted', { text });

/** null: no types are named. */
const typesText = (ids: readonly string[], { issueTypes, language }: Words): string | null =>
  ids.length === 0
    ? null
    : language.format.list(ids.map((id) => issueTypes.find((type) => type.id === id)?.name ?? id));

function whoText(who: Who, { language, nameOf }: Words): string {
  const { t, format } = language;
  switch (who.type) {
    case 'editors':
      return t('gateChange.anyone');
    case 'role':
      return t('gateChange.role', { role: who.roleName });
    case 'people':
      return who.accountIds.length === 0
        ? t('gateChange.nobody')
        : format.list(who.accountIds.map((id) => nameOf(id) ?? '…'));
  }
}

/** Everybody whom the changes name. */
export const peopleOf = (changes: readonly GateChange[]): string[] =>
  changes.flatMap((change) =>
    change.kind === 'changed' && change.parts.includes('who')
      ? [change.before, change.after].flatMap((check) =>
          'who' in check && check.who.type === 'people' ? check.who.accountIds : [],
        )
      : [],
  );
