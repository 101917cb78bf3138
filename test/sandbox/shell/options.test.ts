import { DEFAULT_ISSUES, DEFAULT_PORT, parseOptions, UsageError } from '../../../sandbox/options';

test('without options: the made-up shop on the usual port', () => {
  expect(parseOptions([])).toEqual({
    data: undefined,
    issues: DEFAULT_ISSUES,
    latencyMs: 0,
    faults: '',
    port: DEFAULT_PORT,
    locale: undefined,
  });
});

test('every option is understood', () => {
  const args = ['--data', 'x.jsonl.gz', '--latency', '100', '--faults', '429:0.1', '--port=0', '--locale', 'nl_NL'];
  const expected = { data: 'x.jsonl.gz', latencyMs: 100, faults: '429:0.1', port: 0, locale: 'nl_NL' };
  expect(parseOptions(args)).toMatchObject(expected);
  expect(parseOptions(['--help', '--issues', '5'])).toBe('help');
});

test.each([
  [['--port', 'many'], /--port takes a whole number from 0 to 65535, not "many"/],
  [['--port', '70000'], /--port/],
  [['--issues', '-1'], /--issues/],
  [['--latency', '-1'], /'--latency' needs a value, which does not start with a dash\.$/],
  [['--locale', 'Dutch'], /--locale takes a language as Jira names it, like nl_NL or en_US, not "Dutch"/],
  [['--nonsense'], /--nonsense/],
  [['stray'], /stray/],
  [['--data', 'x', '--issues', '5'], /cannot go with --data/],
])('%j is refused with a message that says why', (args, message) => {
  expect(() => parseOptions(args)).toThrow(UsageError);
  expect(() => parseOptions(args)).toThrow(message);
});
