import { shortcutOf } from '../../../../static/backlog/help/press';
import { stepsThere } from '../../../../static/backlog/help/steps';

const KNOWN = ['/', '?', 'e', 'g t', 't x'];

describe('a shortcut', () => {
  it.each([
    ['?', null, '?'],
    ['q', null, null],
    ['t', { key: 'g', at: 0 }, 'g t'],
    ['t', { key: 'x', at: 0 }, null],
    ['e', { key: 'g', at: 0 }, 'e'],
    ['g', { key: 'g', at: 0 }, null],
  ] as const)('%s after %j is %j', (key, before, wanted) => {
    expect(shortcutOf({ key, at: 900 }, before, KNOWN)).toBe(wanted);
  });

  it('of two keys waits for the second one only a moment', () => {
    expect(shortcutOf({ key: 't', at: 1_600 }, { key: 'g', at: 0 }, KNOWN)).toBeNull();
  });
});

describe('the tour', () => {
  it('skips what is not on the page, and takes the first place of a step that is', () => {
    const there = ['.backlog-row .cell-place', '.backlog-row', '.apply-bar'];
    expect(stepsThere((selector) => there.includes(selector))).toEqual([
      { id: 'order', at: '.backlog-row .cell-place' },
      { id: 'apply', at: '.apply-bar' },
    ]);
  });
});
