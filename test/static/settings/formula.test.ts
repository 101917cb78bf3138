import { markFormula } from '../../../static/settings/formulaMarker';

const names = ['value', 'effort'];

describe('the mark under a formula', () => {
  it('is absent when the formula is right', () => {
    expect(markFormula('value / effort', names)).toBeNull();
  });

  it('stands under the whole unknown name', () => {
    const mark = markFormula('value / efort', names);
    expect(mark?.problem.code).toBe('unknownName');
    expect(mark?.underline).toBe('        ^^^^^');
  });

  it('stands where the formula stops making sense', () => {
    const mark = markFormula('value + + * effort', names);
    expect(mark?.problem.code).toBe('syntax');
    expect(mark?.underline).toMatch(/^ +\^$/);
  });

  it('keeps tabs, so that it reaches as far as the formula', () => {
    expect(markFormula('\tvalue + x', names)?.underline).toBe('\t        ^');
  });

  it('has no place when there is no formula', () => {
    expect(markFormula('  ', names)).toEqual({ problem: { code: 'empty' }, underline: null });
  });
});
