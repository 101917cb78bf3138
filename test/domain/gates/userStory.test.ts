import { missingStoryParts } from '../../../src/domain/gates/wording/story';
import { base, doc, heading, judge, paragraph, tableOf } from './judge';

describe('a user story', () => {
  it.each([
    'As a customer, I want to pay with iDEAL so that I need no card',
    'As an admin I would like to see refunds, so I can answer calls',
    'In order to plan, as the planner, I need a calendar',
    'As a customer I can filter lamps in order to find one that fits',
    'As someone on the third floor I want to see what fits so that I do not need a lift',
    'Als klant wil ik met iDEAL betalen, zodat ik geen creditcard nodig heb',
    'Als een bezoeker wil ik filteren om sneller iets te vinden',
    'Als de inkoper van een hotel wil ik één factuur zodat mijn boekhouding klopt',
    'Als gezin willen we samen een winkelmand, zodat we niet dubbel bestellen',
  ])('is whole: %s', (story) => expect(missingStoryParts(story)).toEqual([]));

  it.each<[string, string[]]>([
    ['As a customer, I want to pay with iDEAL', ['benefit']],
    ['I want to pay with iDEAL so that I need no card', ['role']],
    ['As a customer, so that I need no card', ['goal']],
    ['Als klant wil ik met iDEAL betalen', ['benefit']],
    ['Wil ik met iDEAL betalen, zodat het lukt', ['role']],
    ['Pay with iDEAL', ['role', 'goal', 'benefit']],
    // Conditions and comparisons are no roles.
    ['Als ik betaal, krijg ik een bon zodat ik kan ruilen', ['role', 'goal']],
    ['Als er geen voorraad is, geen knop', ['role', 'goal', 'benefit']],
    ['Stock ran out as a result', ['role', 'goal', 'benefit']],
    // A template that nobody has filled in.
    ['As a <role>, I want <goal> so that <benefit>', ['role', 'goal', 'benefit']],
    ['Als … wil ik … zodat …', ['role', 'goal', 'benefit']],
    ['As a ___ I want to pay so that ___', ['role', 'benefit']],
    ['', ['role', 'goal', 'benefit']],
  ])('lacks parts: %s', (text, missing) => expect(missingStoryParts(text)).toEqual(missing));
});

describe('the check', () => {
  const check = { ...base, type: 'userStory' as const };
  const story = ['As a customer', 'I want to pay with iDEAL', 'so that I need no card'];
  const found = ['It says for whom, what and why.', 'Er staat voor wie, wat en waarom.'] as const;
  tableOf(check, [
    ['a story in the summary', { summary: story.join(' '), description: undefined }, 'pass', ...found],
    ['lines of one paragraph', { description: doc(paragraph(...story)) }, 'pass', ...found],
    [
      'paragraphs under a heading',
      { description: doc(heading('User story'), ...story.map((line) => paragraph(line))) },
      'pass',
      ...found,
    ],
    [
      'a part missing',
      { description: doc(paragraph('Als klant wil ik betalen met iDEAL')) },
      'fail',
      'The user story does not say why (“so that …”).',
      'In de user story staat niet waarom (‘zodat …’).',
    ],
    [
      'two parts missing',
      { summary: 'I want it' },
      'fail',
      'The user story does not say for whom (“As a …”) and why (“so that …”).',
      'In de user story staat niet voor wie (‘Als …’) en waarom (‘zodat …’).',
    ],
    [
      'no story',
      { description: doc(paragraph('Pay with iDEAL')) },
      'fail',
      'Neither the summary nor the start of the description says “As a … I want … so that …”.',
      'Noch de samenvatting, noch het begin van de beschrijving zegt ‘Als … wil ik … zodat …’.',
    ],
    [
      'a description that was not loaded',
      { description: undefined },
      'unknown',
      'The description could not be read.',
      'De beschrijving kon niet worden gelezen.',
    ],
  ]);

  it('is looked for at the start of the description only', () => {
    const far = doc(...Array.from({ length: 10 }, () => paragraph('Note')), ...story.map((line) => paragraph(line)));
    expect(judge(check, { description: far }).reason).toEqual({ code: 'noStory' });
  });
});
