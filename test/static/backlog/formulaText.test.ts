import { builtinModel } from '../../../src/domain/scoring/builtins';
import english from '../../../locales/en-US.json';
import dutch from '../../../locales/nl-NL.json';
import { makeLanguage } from '../../../src/texts/language';
import { formulaInWords } from '../../../static/backlog/formulaText';

const en = makeLanguage('en-US', english, 'UTC');
const nl = makeLanguage('nl-NL', dutch, 'UTC');

describe('a formula in words', () => {
  it('names criteria and uses signs that people use', () => {
    expect(formulaInWords(builtinModel('rice'), en)).toBe('Score = Reach × Impact × Confidence ÷ Effort');
    expect(formulaInWords(builtinModel('rice'), nl)).toBe('Score = Bereik × Impact × Zekerheid ÷ Inspanning');
  });

  it('puts a sum in brackets before dividing it', () => {
    expect(formulaInWords(builtinModel('wsjf'), en)).toBe(
      'Score = (User-business value + Time criticality + Risk reduction or opportunity) ÷ Job size',
    );
  });

  it('leaves functions as they are', () => {
    expect(formulaInWords(builtinModel('formula'), en)).toContain('ln(1 + Votes)');
  });

  it('says in a sentence what is no arithmetic', () => {
    expect(formulaInWords(builtinModel('moscow'), en)).toMatch(/^Class decides first/);
    expect(formulaInWords(builtinModel('starter'), en)).toMatch(/left out/);
    expect(formulaInWords(builtinModel('weighted'), en)).toMatch(/once all inputs/);
  });
});
