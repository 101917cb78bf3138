import { builtinModel } from '../../../../src/domain/scoring/builtins';
import { criterionOf, type Model } from '../../../../src/domain/scoring/model';
import { leadsToValue, stepsBegunBy } from '../../../../static/backlog/editing/onTheWay';
import { languageOf } from '../../common/language';

const [rice, moscow, wsjf] = [builtinModel('rice'), builtinModel('moscow'), builtinModel('wsjf')];
const english = languageOf('en-US');
const dutch = languageOf('nl-NL');
const leads = (model: Model, key: string, text: string, language = english) =>
  leadsToValue(text, model, criterionOf(model, key)!, language);

describe('what is being typed', () => {
  it.each<[Model, string, string]>([
    [rice, 'reach', '1'],
    [rice, 'reach', '1,'],
    [rice, 'reach', '1,2'],
    [rice, 'reach', '1,23'],
    [rice, 'reach', '1,234,5'],
    [rice, 'reach', '.'],
    [rice, 'reach', '+'],
    [rice, 'reach', '5 peo'],
    [rice, 'effort', '0'],
    [rice, 'effort', '0.'],
    [rice, 'confidence', '8'],
    [rice, 'confidence', '80'],
    [rice, 'confidence', '.'],
    [rice, 'impact', 'mas'],
    [rice, 'impact', '0,2'],
    [moscow, 'class', 'mu'],
    [wsjf, 'jobSize', '1'],
  ])('is left alone as long as it can become a value: %# %s', (model, key, text) => {
    expect(leads(model, key, text)).toBe(true);
  });

  it.each<[Model, string, string]>([
    [rice, 'reach', 'x'],
    [rice, 'reach', '=1'],
    [rice, 'reach', '1e5'],
    [rice, 'reach', '-'],
    [rice, 'reach', '5 persons'],
    [rice, 'reach', '9'.repeat(20)],
    [rice, 'impact', 'z'],
    [rice, 'impact', '4'],
    [moscow, 'class', 'maybe'],
    [wsjf, 'jobSize', '4'],
  ])('is told to be none as soon as it cannot: %# %s', (model, key, text) => {
    expect(leads(model, key, text)).toBe(false);
  });

  it('can begin several steps, in the order of the scale, by number, percentage or name', () => {
    const begun = (model: Model, key: string, text: string, language = english) =>
      stepsBegunBy(text, model, criterionOf(model, key)!, language);
    expect(begun(moscow, 'class', 'w')).toEqual([1]);
    expect(begun(rice, 'confidence', '1')).toEqual([1]);
    expect(begun(rice, 'confidence', '5')).toEqual([0.5]);
    expect(begun(rice, 'impact', 'm')).toEqual([3, 1, 0.25]);
    expect(begun(rice, 'impact', '0,', dutch)).toEqual([0.5, 0.25]);
    expect(begun(rice, 'impact', '.5')).toEqual([0.5]);
    expect(begun(rice, 'impact', '')).toEqual([]);
    expect(begun(rice, 'reach', '1')).toEqual([]);
  });
});
