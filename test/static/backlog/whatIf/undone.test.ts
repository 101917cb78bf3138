import { STARTING_SETTINGS } from '../../../../src/domain/settings';
import type { Change } from '../../../../src/domain/whatIf/scenario';
import { begin, inputsUndone, tryOut, type Tried } from '../../../../static/backlog/whatIf/engine';
import { inputsOf } from '../../../builders/issue';
import { NOW } from '../../common/language';
import { issue } from '../issues';

const issues = [issue(1, { data: inputsOf('rice', { reach: 4 }) }), issue(2)];
const today = {
  settings: { ...STARTING_SETTINGS, activeModel: 'rice' as const },
  issueOf: (id: string) => issues.find((one) => one.id === id),
};
const reach = (number: number, value: number | null) => ({
  ...{ issueId: String(10_000 + number), model: 'rice' as const, key: 'reach', value },
});
const after = (...steps: Change[][]): Tried =>
  steps.reduce<Tried>((tried, changes) => tryOut(tried, changes, today, NOW), begin());
const input = (number: number, value: number | null): Change => ({ type: 'input', ...reach(number, value) });

describe('undoing a step of what is tried out', () => {
  it('tells the inputs that it changes, as they are today or were tried before', () => {
    expect(inputsUndone(after([input(1, 9), input(2, 5)]), today)).toEqual([reach(1, 4), reach(2, null)]);
    expect(inputsUndone(after([input(1, 9)], [input(1, 7)]), today)).toEqual([reach(1, 9)]);
    expect(inputsUndone(after([input(1, 9)], [input(1, 4)]), today)).toEqual([reach(1, 9)]);
  });

  it('tells of no input where the step was about something else', () => {
    expect(inputsUndone(after([input(1, 9)], [{ type: 'model', model: 'ice' }]), today)).toEqual([]);
  });
});
