import { STARTING_SETTINGS } from '../../../src/domain/settings';
import { chooseModel, changeModel } from '../../../static/settings/draft';
import { changeCriterion, removeCriterion } from '../../../static/settings/draftModel';
import { modelFieldIds, placesToday, PREVIEW_ROWS, previewOf } from '../../../static/settings/preview';
import { issue, withPriority } from '../backlog/issues';

const NOW = new Date('2026-11-20T12:00:00Z');
const stamp = { at: '2026-11-01T00:00:00Z', by: 'acc' };
const scored = (number: number, impact: number) =>
  issue(number, {
    data: {
      state: 'ok',
      data: {
        v: 1,
        inputs: {
          ice: {
            impact: { value: impact, ...stamp },
            confidence: { value: 5, ...stamp },
            ease: { value: 5, ...stamp },
          },
        },
        ticks: {},
      },
    },
  });

describe('the preview of a model', () => {
  it('ranks by the draft and says where each issue stands today', () => {
    const issues = [scored(1, 2), scored(2, 9), withPriority(3, '1', 'Highest')];
    const preview = previewOf(
      chooseModel(STARTING_SETTINGS, 'ice'),
      issues,
      placesToday(STARTING_SETTINGS, issues, NOW),
      NOW,
    );
    if (preview.state !== 'ranked') throw new Error('ICE must rank');
    expect(preview).toMatchObject({ scored: 2, total: 3 });
    expect(preview.rows.map(({ row, placeToday }) => [row.issue.key, row.place, placeToday])).toEqual([
      ['SHOP-2', 1, 3],
      ['SHOP-1', 2, 2],
      ['SHOP-3', 3, 1],
    ]);
  });

  it('shows the first rows only', () => {
    const issues = Array.from({ length: 30 }, (_, index) => issue(index + 1));
    const preview = previewOf(STARTING_SETTINGS, issues, new Map(), NOW);
    expect(preview.state === 'ranked' && preview.rows.length).toBe(PREVIEW_ROWS);
  });

  it('says what is wrong with a model that cannot score', () => {
    const draft = changeModel(chooseModel(STARTING_SETTINGS, 'ice'), 'ice', (model) => removeCriterion(model, 'ease'));
    expect(previewOf(draft, [issue(1)], new Map(), NOW)).toMatchObject({
      state: 'broken',
      problem: { code: 'expression' },
    });
    expect(placesToday(draft, [issue(1)], NOW).size).toBe(0);
  });
});

describe('reading for the preview', () => {
  it('asks for the fields of the saved model and of the draft', () => {
    const draft = changeModel(chooseModel(STARTING_SETTINGS, 'rice'), 'rice', (model) =>
      changeCriterion(model, 'effort', { source: { type: 'field', fieldId: 'customfield_1', name: 'Points' } }),
    );
    expect(modelFieldIds(draft)).toEqual(['customfield_1']);
  });
});
