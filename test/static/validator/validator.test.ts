import { parseValidatorConfig, STARTING_VALIDATOR, type ValidatorConfig } from '../../../src/contract';
import { configOf, draftOf, problemsOf, type Draft } from '../../../static/validator/draft';
import { summaryOf } from '../../../static/validator/summary';
import { languageOf } from '../common/language';

const RELEASE: ValidatorConfig = {
  v: 1,
  gate: { type: 'own', name: 'Release' },
  message: 'Not before the release is safe.',
  whenUnknown: 'pass',
};

describe('what Jira keeps of a validator', () => {
  it.each([STARTING_VALIDATOR, RELEASE, { ...STARTING_VALIDATOR, gate: { type: 'ready' as const } }])(
    'is read as an object and as its JSON: %j',
    (config) => {
      expect(parseValidatorConfig(config)).toEqual(config);
      expect(parseValidatorConfig(JSON.stringify(config))).toEqual(config);
    },
  );

  it.each([
    undefined,
    null,
    '',
    'not JSON',
    '[]',
    '"{}"',
    42,
    {},
    { ...RELEASE, v: 2 },
    { ...RELEASE, gate: { type: 'own' } },
    { ...RELEASE, gate: { type: 'own', name: '   ' } },
    { ...RELEASE, gate: { type: 'own', name: 'x'.repeat(61) } },
    { ...RELEASE, message: 'x'.repeat(201) },
    { ...RELEASE, message: ' \n ' },
    { ...RELEASE, whenUnknown: 'sometimes' },
  ])('is nothing, rather than a guess, when it reads %j', (raw) => {
    expect(parseValidatorConfig(raw)).toBeNull();
  });

  it('has a first line of the message, and no more than a line', () => {
    const message = '  Look at\n\nthe checklist. ';
    expect(parseValidatorConfig({ ...RELEASE, message })?.message).toBe('Look at the checklist.');
  });
});

describe('the form', () => {
  const draft: Draft = draftOf(STARTING_VALIDATOR);

  it('starts with the Definition of Done, and stops what nobody can tell', () => {
    expect(draft).toEqual({ gate: 'done', name: '', message: '', whenUnknown: 'block' });
  });

  it.each([STARTING_VALIDATOR, RELEASE])('gives back, unchanged, what it was given: %j', (config) => {
    expect(configOf(draftOf(config))).toEqual(config);
  });

  it('asks for the name of a gate of the project’s own, and of no other', () => {
    const own: Draft = { ...draft, gate: 'own', name: '  ' };
    expect(problemsOf(own)).toEqual({ name: { code: 'required' }, message: null });
    expect(configOf(own)).toBeNull();
    expect(problemsOf({ ...own, gate: 'ready' })).toEqual({ name: null, message: null });
  });

  it('takes no name that a gate cannot have, and no message that a flag cannot show', () => {
    const long: Draft = { ...draft, gate: 'own', name: 'x'.repeat(61), message: 'x'.repeat(201) };
    expect(problemsOf(long)).toEqual({ name: { code: 'tooLong', most: 60 }, message: { code: 'tooLong', most: 200 } });
    expect(configOf(long)).toBeNull();
    expect(problemsOf({ ...long, name: 'x'.repeat(60), message: ` ${'x'.repeat(200)} ` })).toEqual({
      name: null,
      message: null,
    });
  });

  it('judges as the schema does: no problem to show means a configuration to keep', () => {
    const names = ['', ' ', 'Release', 'x'.repeat(60), 'x'.repeat(61)];
    const messages = ['', ' ', 'Look', 'x'.repeat(200), `${'x'.repeat(100)} ${'x'.repeat(100)}`];
    for (const gate of ['ready', 'done', 'own'] as const)
      for (const name of names)
        for (const message of messages) {
          const one: Draft = { gate, name, message, whenUnknown: 'pass' };
          const problems = problemsOf(one);
          expect([one, configOf(one) !== null]).toEqual([one, problems.name === null && problems.message === null]);
        }
  });

  it('keeps spaces around what was typed out of the configuration', () => {
    const spaced: Draft = { ...draft, gate: 'own', name: ' Release ', message: ' Look ' };
    expect(configOf(spaced)).toMatchObject({ gate: { type: 'own', name: 'Release' }, message: 'Look' });
  });
});

describe('a validator in words', () => {
  it('says what it demands, what it does when nobody can tell, and its own line', () => {
    expect(summaryOf(STARTING_VALIDATOR, languageOf('en-US'))).toEqual([
      'An issue goes on only if it meets its project’s Definition of Done.',
      'If Voorrang cannot tell, the issue stays where it is.',
    ]);
    expect(summaryOf(RELEASE, languageOf('nl-NL'))).toEqual([
      'Een issue gaat alleen door als het voldoet aan de gate ‘Release’ van zijn project.',
      'Als Voorrang het niet weet, gaat het issue door.',
      'Een weigering begint met ‘Not before the release is safe.’',
    ]);
  });
});
