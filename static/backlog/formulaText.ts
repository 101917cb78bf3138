import type { Model } from '../../src/domain/scoring/model';
import type { Language } from '../../src/texts/language';
import { criterionLabel, labelOfKey, ratioInWords } from '../common/words';

/** The formula as people read it. */
export function formulaInWords(model: Model, language: Language): string {
  const { t } = language;
  const { formula } = model;
  switch (formula.type) {
    case 'weighted':
      return t(`backlog.how.weighted.${formula.missing}`);
    case 'classes':
      return t('backlog.how.classes', { name: labelOfKey(model, formula.criterion, language) });
    case 'ratio': {
      const labels = new Map(model.criteria.map((one) => [one.key, criterionLabel(model, one, language)]));
      return t('backlog.how.ratio', { formula: ratioInWords(formula, (name) => labels.get(name) ?? name) });
    }
  }
}
