import {
  gateSchema,
  gatesSchema,
  STARTING_DONE_GATE,
  STARTING_READY_GATE,
  type Gate,
} from '../../../src/domain/gates/gate';

/** Workflows name a gate, and JQL its id: neither can mean two gates of a project. */

const own = (id: string, name: string | null): Gate => ({ id, name, checks: [] });
const problemsOf = (...gates: Gate[]) =>
  (gatesSchema.safeParse([STARTING_READY_GATE, STARTING_DONE_GATE, ...gates]).error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );

test('a name is one line, in one form of its letters, whatever was typed or imported', () => {
  const nameOf = (name: string) => gateSchema.parse(own('rel', name)).name;
  expect(nameOf(' Release\r\n\n to\tcustomers\u2028now\u0085! ')).toBe('Release to customers now !');
  expect(nameOf('Prive\u0301')).toBe('Priv\u00e9');
  expect(gateSchema.safeParse(own('rel', ' \n ')).success).toBe(false);
  expect(gateSchema.safeParse(own('rel', 'e\u0301'.repeat(60))).success).toBe(true);
  expect(gateSchema.safeParse(own('rel', 'é'.repeat(61))).success).toBe(false);
});

test.each([
  ['the same', 'Release', 'Release'],
  ['in other capitals', 'Release', 'RELEASE'],
  ['with other spaces', 'To production', ' To\nproduction'],
  ['in another form of its letters', 'Privé', 'PRIVE\u0301'],
])('no two gates of a project’s own are called %s', (_how, one, other) => {
  expect(problemsOf(own('a', one), own('b', other))).toEqual(['3.name: two gates have the same name']);
});

test('other names may stand beside each other, and Ready and Done keep theirs', () => {
  expect(problemsOf(own('a', 'Release'), own('b', 'Release 2'), own('c', 'Definition of Done'))).toEqual([]);
  expect(problemsOf(own('a', null))).toEqual(['2.name: a gate of its own needs a name']);
});

test('no two ids are the same but for their capitals', () => {
  expect(problemsOf(own('rel', 'A'), own('Rel', 'B'))).toEqual([': two gates have the same id']);
  expect(problemsOf(own('DONE', 'A'))).toEqual([': two gates have the same id']);
  expect(problemsOf(own('rel', 'A'), own('rel2', 'B'))).toEqual([]);
});
