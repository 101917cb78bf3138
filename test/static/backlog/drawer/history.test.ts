import type { PlaceStep } from '../../../../src/contract/views';
import type { ScoreStep } from '../../../../src/domain/scoreHistory';
import { STARTING_SETTINGS } from '../../../../src/domain/settings';
import { headline, inputChanges, timeline } from '../../../../static/backlog/drawer/history';
import { languageOf } from '../../common/language';

/** How an issue came to its score and place, in words. */

const en = languageOf('en-US');
const nl = languageOf('nl-NL');
const score = (more: Partial<ScoreStep> = {}): ScoreStep => ({
  ...{ at: '2026-11-01T10:00:00Z', by: 'po', model: 'rice', before: 12, after: 1_200.5 },
  ...{ inputs: { reach: [null, 300], confidence: [0.5, 0.8], fame: [1, 2] } },
  ...more,
});
const place = (more: Partial<PlaceStep> = {}): PlaceStep => ({
  ...{ at: '2026-11-02T10:00:00Z', by: 'po', before: 1_007, after: 2, undo: false },
  ...more,
});
const words = (step: ScoreStep | PlaceStep, language = en) =>
  headline('undo' in step ? { kind: 'place', step } : { kind: 'score', step }, STARTING_SETTINGS, language);

test('scores and places stand in one line of time, newest first', () => {
  const steps = timeline({ scores: [score(), score({ at: '2026-10-01T10:00:00Z' })], places: [place()] });
  expect(steps.map(({ kind }) => kind)).toEqual(['place', 'score', 'score']);
  expect(steps.at(-1)!.step.at).toBe('2026-10-01T10:00:00Z');
});

test.each([
  [score(), 'RICE: 12 → 1,200.5', 'RICE: 12 → 1.200,5'],
  [score({ before: null }), 'RICE: No score → 1,200.5', 'RICE: Geen score → 1.200,5'],
  [score({ before: 7, after: 7 }), 'RICE: still 7', 'RICE: nog steeds 7'],
  [score({ model: 'moscow', before: 3, after: 4 }), 'MoSCoW: Should → Must', 'MoSCoW: Should → Must'],
  [place(), 'Order applied: place 1,007 → 2', 'Volgorde toegepast: plaats 1.007 → 2'],
  [place({ after: 1_007 }), 'Order applied: stayed at place 1,007', 'Volgorde toegepast: bleef op plaats 1.007'],
  [place({ undo: true }), 'Order taken back: place 1,007 → 2', 'Volgorde teruggedraaid: plaats 1.007 → 2'],
  [place({ before: null }), 'Order applied', 'Volgorde toegepast'],
])('%j reads as “%s”', (step, english, dutch) => {
  expect([words(step), words(step, nl)]).toEqual([english, dutch]);
});

test('inputs are named as in their fields, also those that the model no longer has', () => {
  expect(inputChanges(score(), STARTING_SETTINGS, en)).toEqual([
    'Reach: nothing → 300 people per period',
    'Confidence: 50% – Low → 80% – Medium',
    'Fame: 1 → 2',
  ]);
});
