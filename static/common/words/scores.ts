import type { ArithmeticProblem, ExpressionProblem } from '../../../src/domain/scoring/expression';
import { criterionOf, type Model } from '../../../src/domain/scoring/model';
import type { ModelProblem, Score } from '../../../src/domain/scoring/score';
import type { Language } from '../../../src/texts/language';
import { labelOfKey, modelName, stepText } from './models';

/** The score itself: "42.5", "Must", "no score". */
export function scoreText(score: Score, model: Model, language: Language): string {
  switch (score.status) {
    case 'scored':
      if (score.classValue !== null) return classText(model, score.classValue, language);
      // Weighted scores run to 100: what a second decimal would tell apart is no difference.
      return score.contributions.length > 0
        ? language.format.oneDecimal(score.score)
        : language.format.number(score.score);
    case 'unscored':
      return language.t('score.none');
    case 'failed':
      return language.t('score.failed');
  }
}

export function classText(model: Model, value: number, language: Language): string {
  const key = model.formula.type === 'classes' ? model.formula.criterion : '';
  const criterion = criterionOf(model, key);
  return criterion ? stepText(model, criterion, value, language) : language.format.number(value);
}

/** "Effort is missing", "Reach and Effort are missing". */
export const missingKeysText = (keys: readonly string[], model: Model, language: Language): string =>
  language.t('reason.missing', {
    count: keys.length,
    names: language.format.list(keys.map((key) => labelOfKey(model, key, language))),
  });

export function arithmeticText(problem: ArithmeticProblem, { t }: Language): string {
  switch (problem) {
    case 'divisionByZero':
      return t('reason.failed.divisionByZero');
    case 'notFinite':
      return t('reason.failed.notFinite');
  }
}

export function expressionProblemText(problem: ExpressionProblem, { t }: Language): string {
  // People count from 1.
  const at = 'position' in problem ? problem.position + 1 : 0;
  switch (problem.code) {
    case 'empty':
      return t('expression.empty');
    case 'tooLong':
      return t('expression.tooLong', { max: problem.max });
    case 'syntax':
      return problem.near === '' ? t('expression.unfinished') : t('expression.syntax', { at, near: problem.near });
    case 'notAllowed':
      return t('expression.notAllowed', { at, near: problem.near });
    case 'unknownName':
      return t('expression.unknownName', { at, name: problem.name });
    case 'unknownFunction':
      return t('expression.unknownFunction', { at, name: problem.name });
    case 'argumentCount':
      return t('expression.argumentCount', { at, name: problem.name });
  }
}

/** Why a model cannot score anything. */
export function modelProblemText(problem: ModelProblem, model: Model, language: Language): string {
  const { t } = language;
  switch (problem.code) {
    case 'expression':
      return t(`modelProblem.expression.${problem.part}`, {
        problem: expressionProblemText(problem.problem, language),
      });
    case 'noWeight':
      return t('modelProblem.noWeight');
    case 'notNormalisable':
      return t('modelProblem.notNormalisable', { name: labelOfKey(model, problem.key, language) });
    case 'unknownCriterion':
      return t('modelProblem.unknownCriterion', { name: problem.key });
    case 'duplicateKey':
      return t('modelProblem.duplicateKey', { name: problem.key });
    case 'withinFailed':
      return t('modelProblem.withinFailed', { name: modelName(problem.model, language) });
  }
}
