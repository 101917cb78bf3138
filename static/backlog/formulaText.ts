import type { Model } from '../../src/domain/scoring/model';
import type { Language } from '../common/language';
import { criterionLabel, labelOfKey } from '../common/words';

/** The formula as people read it: names instead of keys, × and ÷ instead of signs of a programming language. */
export function formulaInWords(model: Model, language: Language): string {
  const { t } = language;
  const { formula } = model;
  switch (formula.type) {
    case 'weighted':
      return t(`backlog.how.weighted.${formula.missing}`);
    case 'classes':
      return t('backlog.how.classes', { name: labelOfKey(model, formula.criterion, language) });
    case 'ratio': {
      const value = expressionInWords(formula.value, model, language);
      if (formula.size === null) return t('backlog.how.ratio', { formula: value });
      const whole = /[+<>=-]/.test(formula.value) ? `(${value})` : value;
      const size = expressionInWords(formula.size, model, language);
      return t('backlog.how.ratio', { formula: `${whole} ÷ ${/^\w+$/.test(formula.size) ? size : `(${size})`}` });
    }
  }
}

function expressionInWords(expression: string, model: Model, language: Language): string {
  const labels = new Map(model.criteria.map((one) => [one.key, criterionLabel(model, one, language)]));
  return expression
    .replace(/\s*(\*\*|[*/])\s*/g, (_, operator: string) => ({ '*': ' × ', '/': ' ÷ ' })[operator] ?? ' ^ ')
    .replace(/[A-Za-z_$][\w$]*/g, (name) => labels.get(name) ?? name);
}
