import { builtinModel } from '../../../src/domain/scoring/builtins';
import type { Input } from '../../../src/domain/scoring/inputs';
import { filledInText } from '../../../static/common/words/arithmetic';
import { languageOf } from './language';

const model = builtinModel('formula');
const inputs: readonly Input[] = [
  { key: 'value', value: 7, source: 'manual' },
  { key: 'urgency', value: 9, source: 'manual' },
  { key: 'effort', value: 2.5, source: 'manual' },
  { key: 'votes', value: 8, source: 'signal' },
];
const filledIn = (value: string, size: string | null = null) =>
  filledInText(model, { type: 'ratio', value, size }, inputs, languageOf('en-US'));

describe('a formula with the inputs of an issue filled in', () => {
  it('reads as the formula does, where it names each of them once', () => {
    expect(filledIn('(2 * value + urgency + ln(1 + votes)) / effort')).toBe(
      '(2 × value 7 + urgency 9 + ln(1 + votes 8)) ÷ effort 2.5',
    );
    expect(filledIn('value + urgency', 'effort')).toBe('(value 7 + urgency 9) ÷ effort 2.5');
  });

  it('is the inputs alone, each once, where the formula names one more often: nobody reads that in a row', () => {
    expect(filledIn('if(urgency > 8, value * urgency, value) / effort')).toBe('urgency 9, value 7, effort 2.5');
    expect(filledIn('value', 'value + effort')).toBe('value 7, effort 2.5');
  });
});
