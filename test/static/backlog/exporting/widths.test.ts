import { roomsOf } from '../../../../static/backlog/exporting/widths';

const HEAD = [
  { id: 'score', title: 'Score' },
  { id: 'rice.effort', title: 'Inspanning' },
  { id: 'summary', title: 'Samenvatting' },
];
const roomsWith = (...texts: string[]) =>
  roomsOf({ head: HEAD, rows: [{ group: null, cells: texts.map((text) => ({ text, value: text })) }] });

test('a column on paper has room for its longest number or word', () => {
  const [score, effort] = roomsWith('12.255,33', '3 persoonsmaanden', 'Kort');
  expect(score).toBeGreaterThan('12.255,33'.length);
  expect(effort).toBeGreaterThan('persoonsmaanden'.length);
});

test('has as much as usual for short ones, and no more than that for a word without end', () => {
  const usual = roomsWith('1', '1', 'Kort');
  expect(roomsWith('5', '2', 'Van de ene naar de andere kant')).toEqual(usual);
  expect(roomsWith('1', '1', 'W'.repeat(255))).toEqual(roomsWith('1', '1', 'W'.repeat(16)));
});
