import { hasValue, type Input } from '../../../src/domain/scoring/inputs';
import { criterionOf, type Criterion, type Formula, type Model } from '../../../src/domain/scoring/model';
import type { Language } from '../../../src/texts/language';
import { criterionLabel } from './models';

type Ratio = Extract<Formula, { type: 'ratio' }>;
type NameText = (key: string) => string;

const SIGNS: Readonly<Record<string, string>> = { '*': ' × ', '/': ' ÷ ', '**': ' ^ ' };

const NAMES = /(?<![\w$.])[A-Za-z_$][\w$]*/g;

/** An expression as people read it: names put into words, × and ÷ instead of signs of a programming language. */
const expressionInWords = (expression: string, nameText: NameText): string =>
  expression
    .replace(/\s*(\*\*|[*/])\s*/g, (_, operator: string) => SIGNS[operator] ?? operator)
    .replace(NAMES, nameText);

/** The whole ratio; brackets where the division would otherwise read as something else. */
export function ratioInWords({ value, size }: Ratio, nameText: NameText): string {
  const above = expressionInWords(value, nameText);
  if (size === null) return above;
  const below = expressionInWords(size, nameText);
  return `${/[+<>=?-]/.test(value) ? `(${above})` : above} ÷ ${/^\w+$/.test(size) ? below : `(${below})`}`;
}

/**
 * "reach 500 × impact 2 × confidence 80% ÷ effort 4": the formula with this issue's inputs filled in. One that names an input more
 * than once, as with `if`, nobody reads in a row of a table: of that the inputs alone, each once, in the formula's order.
 */
export function filledInText(model: Model, formula: Ratio, inputs: readonly Input[], language: Language): string {
  const known = new Map(inputs.filter(hasValue).map((input) => [input.key, input.value]));
  const filledIn = (key: string): string => {
    const criterion = criterionOf(model, key);
    if (!criterion) return key;
    const value = known.get(key);
    const name = nameInside(model, criterion, language);
    return value === undefined ? name : `${name} ${numberText(criterion, value, language)}`;
  };
  const named = (`${formula.value} ${formula.size ?? ''}`.match(NAMES) ?? []).filter((key) => criterionOf(model, key));
  const each = [...new Set(named)];
  return each.length === named.length ? ratioInWords(formula, filledIn) : each.map(filledIn).join(', ');
}

/** Inside a line the app's own names lose their capital; a team's name ("NPS") stays as the team wrote it. */
export function nameInside(model: Model, criterion: Criterion, language: Language): string {
  const name = criterionLabel(model, criterion, language);
  const own = criterion.label !== null || criterion.source.type === 'field';
  return own ? name : withoutCapital(name, language);
}

/** As words of the app's own go on inside a sentence. */
export const withoutCapital = (words: string, { locale }: Language): string =>
  words.charAt(0).toLocaleLowerCase(locale) + words.slice(1);

/** In arithmetic the number alone: a step's name has nothing to multiply. */
const numberText = ({ scale }: Criterion, value: number, { format }: Language): string =>
  scale.type === 'steps' && scale.unit === 'percent' ? format.percent(value) : format.number(value);
