import { keyColumnWidth } from '../../../static/backlog/columns';

describe('the width of the key column', () => {
  it('grows with the longest key, within reason', () => {
    expect(keyColumnWidth([])).toBe('6.00rem');
    expect(keyColumnWidth(['SHOP-1', 'SHOP-12'])).toBe('6.00rem');
    expect(keyColumnWidth(['ARROW-7', 'ARROW-18120'])).toBe('7.60rem');
    expect(keyColumnWidth(['A'.repeat(300)])).toBe('12.00rem');
  });
});
