import { rank } from '../../../src/domain/ranking/rank';
import { rankingRules, scorerFor, STARTING_SETTINGS, type ProjectSettings } from '../../../src/domain/settings';
import { placeOf } from '../../../static/score-panel/place';
import { anIssue, blocks, inputsOf } from '../../builders/issue';
import { NOW } from '../common/language';

/** The place of an issue, on its own Priority panel. */

const settings: ProjectSettings = { ...STARTING_SETTINGS, activeModel: 'rice' };
const rules = rankingRules(settings, NOW);
const prepared = scorerFor(settings, NOW);
if ('problem' in prepared) throw new Error(prepared.problem.code);
const { scorer } = prepared;

const anIssueReaching = (reach: number, index: number, links = anIssue().links) => {
  const issue = anIssue({
    id: String(index),
    key: `SHOP-${index}`,
    position: index,
    links,
    data: inputsOf('rice', { reach, impact: 2, confidence: 0.8, effort: 2 }),
  });
  return { issue, score: scorer(issue) };
};
const rows = [300, 200, 100, 0].map((reach, index) => anIssueReaching(reach, index));

it('is the one that the backlog page shows', () => {
  const linked = [...rows, anIssueReaching(150, 4, [blocks('SHOP-0')])];
  for (const { issue, place, score } of rank(linked, rules).rows)
    expect(placeOf(linked, rules, issue.id, score)).toEqual({ place, total: 5 });
  expect(placeOf(linked, rules, '4', linked[4]!.score)).toEqual({ place: 1, total: 5 });
});

it('follows a score that is not saved yet', () => {
  expect(placeOf(rows, rules, '3', rows[0]!.score)).toEqual({ place: 2, total: 4 });
  expect(placeOf(rows, rules, '0', { status: 'unscored', missing: ['effort'], inputs: [] })).toEqual({
    place: 4,
    total: 4,
  });
});

it('is none for an issue outside of the ranking', () => {
  expect(placeOf(rows, rules, '99', rows[0]!.score)).toBeNull();
});
