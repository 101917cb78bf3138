import { withLastNumber } from '../../../static/common/lastNumber';

describe('a text that ends in a number', () => {
  it('keeps it with the word before it', () => {
    expect(withLastNumber('reach 800 ÷ effort 1')).toBe('reach 800 ÷ effort\u00a01');
    expect(withLastNumber('in the top 10 in 84%.')).toBe('in the top 10 in\u00a084%.');
    expect(withLastNumber('Reach: 5 → place 3')).toBe('Reach: 5 → place\u00a03');
  });

  it('is left alone otherwise', () => {
    expect(withLastNumber('waits 3 days more')).toBe('waits 3 days more');
    expect(withLastNumber('12')).toBe('12');
    expect(withLastNumber('')).toBe('');
  });
});
