import { NOTHING_TRIED } from '../../../../src/domain/whatIf/scenario';
import { dependenciesOf, issueTyped, withWords } from '../../../../static/backlog/whatIf/dependencies';
import { blockedBy, blocks, DONE } from '../../../builders/issue';
import { row, UNSCORED } from '../../../builders/ranking';

const ROWS = [
  row('S-1', UNSCORED, { links: [blocks('S-2'), blocks('S-3', DONE)], summary: 'Pay with Wero' }),
  row('S-2', UNSCORED, { links: [blockedBy('S-1'), blockedBy('T-9')], summary: 'Refund' }),
  row('S-4', UNSCORED, { summary: 'Search' }),
];

test('each open dependency is listed once, whichever of its issues shows it, and the tried ones first', () => {
  const scenario = {
    ...NOTHING_TRIED,
    addedBlocks: [['4', '1'] as [string, string]],
    droppedBlocks: [['1', '2'] as [string, string]],
  };
  const listed = dependenciesOf(ROWS, null, scenario);
  expect(listed.map(({ first, then, tried }) => [first.key, then.key, tried])).toEqual([
    ['S-4', 'S-1', 'added'],
    ['S-1', 'S-2', 'dropped'],
    ['T-9', 'S-2', null],
  ]);
  expect(withWords(listed, 'REFUND wero').map(({ first }) => first.key)).toEqual(['S-1']);
  expect(withWords(listed, ' ')).toHaveLength(3);
});

test('an issue is typed by its key in any case, or by its number alone', () => {
  expect(issueTyped(ROWS, ' s-2 ', 'S')?.key).toBe('S-2');
  expect(issueTyped(ROWS, '4', 'S')?.key).toBe('S-4');
  expect(issueTyped(ROWS, '3', 'S')).toBeNull();
  expect(issueTyped(ROWS, '', 'S')).toBeNull();
});
