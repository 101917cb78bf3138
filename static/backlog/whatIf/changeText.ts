import { criterionOf, type ModelId } from '../../../src/domain/scoring/model';
import { modelOf } from '../../../src/domain/settings';
import { inputToday, issuesIn, type Change, type Today } from '../../../src/domain/whatIf/scenario';
import type { Language } from '../../common/text';
import { labelOfKey, modelName, valueText } from '../../common/words';

/** A change in words: what is tried out, as it is today, and as it would be. */
export interface ChangeText {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

export function changeText(change: Change, today: Today, language: Language): ChangeText {
  const { t, format } = language;
  const keyOf = (id: string) => keyToday(today, id, issuesIn(change));
  switch (change.type) {
    case 'model':
      return {
        what: t('whatIf.change.model'),
        before: modelName(today.settings.activeModel, language),
        after: modelName(change.model, language),
      };
    case 'weight': {
      const model = modelOf(today.settings, change.model);
      return {
        what: t('whatIf.change.weight', {
          name: labelOfKey(model, change.key, language),
          model: modelName(model.id, language),
        }),
        before: format.number(criterionOf(model, change.key)?.weight ?? 0),
        after: format.number(change.weight),
      };
    }
    case 'input': {
      const { issueId, model, key, value } = change;
      const issue = today.issueOf(issueId);
      const shown = (one: number | null) => shownInput(today, model, key, one, language);
      return {
        what: t('whatIf.change.input', {
          key: keyOf(issueId),
          name: labelOfKey(modelOf(today.settings, model), key, language),
        }),
        before: shown(issue ? inputToday(issue, model, key) : null),
        after: shown(value),
      };
    }
    case 'added':
    case 'dropped': {
      const [none, is] = [t('whatIf.change.noDependency'), t('whatIf.change.dependency')];
      return {
        what: t('whatIf.change.order', { first: keyOf(change.first), then: keyOf(change.then) }),
        before: change.type === 'added' ? none : is,
        after: change.type === 'added' ? is : none,
      };
    }
  }
}

function shownInput({ settings }: Today, id: ModelId, key: string, value: number | null, language: Language): string {
  const model = modelOf(settings, id);
  const criterion = criterionOf(model, key);
  if (value === null || criterion === undefined) return language.t('whatIf.change.empty');
  return valueText(model, criterion, value, language);
}

/** An issue that is not in the backlog is known by the links of those that are. */
function keyToday({ issueOf }: Today, id: string, near: readonly string[]): string {
  const own = issueOf(id)?.key;
  if (own !== undefined) return own;
  for (const other of near) {
    const link = issueOf(other)?.links.find((one) => one.other.id === id);
    if (link) return link.other.key;
  }
  return id;
}
