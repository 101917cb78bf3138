import type { Criterion, Model, ModelId, Scale, Signal } from './model';

/**
 * The built-in models, each after its published definition:
 * RICE: Intercom, "RICE: simple prioritization for product managers". WSJF: Scaled Agile Framework, "WSJF".
 * ICE: impact × confidence × ease (Sean Ellis). MoSCoW: DSDM handbook; "Won't" means: not this time.
 */

const steps = (values: number[], unit: 'percent' | null = null): Scale => ({
  type: 'steps',
  steps: values.map((value) => ({ value, label: null })),
  unit,
});

const tenPoints: Scale = { type: 'number', min: 1, max: 10, aboveMin: false, unit: null };
const wsjfSteps = steps([1, 2, 3, 5, 8, 13, 20]);

const manual = (key: string, scale: Scale, extra: Partial<Criterion> = {}): Criterion => ({
  key,
  label: null,
  help: null,
  scale,
  direction: 'benefit',
  weight: 1,
  source: { type: 'manual' },
  ...extra,
});

const signal = (key: Signal, scale: Scale, weight: number, direction: Criterion['direction'] = 'benefit'): Criterion =>
  manual(key, scale, { weight, direction, source: { type: 'signal', signal: key } });

/** Needs no typing: every input is something Jira already knows. Voorrang starts every project with it. */
const starter: Model = {
  id: 'starter',
  criteria: [
    signal('priority', { type: 'number', min: 0, max: 4, aboveMin: false, unit: null }, 5),
    signal('dueDate', { type: 'number', min: 0, max: 90, aboveMin: false, unit: 'days' }, 3, 'cost'),
    signal('blocks', { type: 'log', full: 8 }, 3),
    signal('votes', { type: 'log', full: 50 }, 2),
    signal('watchers', { type: 'log', full: 50 }, 1),
    signal('age', { type: 'number', min: 0, max: 730, aboveMin: false, unit: 'days' }, 1),
  ],
  formula: { type: 'weighted', missing: 'leaveOut' },
  quadrants: null,
};

const rice: Model = {
  id: 'rice',
  criteria: [
    manual('reach', { type: 'number', min: 0, max: null, aboveMin: false, unit: 'people' }),
    manual('impact', steps([3, 2, 1, 0.5, 0.25])),
    manual('confidence', steps([1, 0.8, 0.5], 'percent')),
    manual(
      'effort',
      { type: 'number', min: 0, max: null, aboveMin: true, unit: 'personMonths' },
      { direction: 'cost' },
    ),
  ],
  formula: { type: 'ratio', value: 'reach * impact * confidence', size: 'effort' },
  quadrants: null,
};

const wsjf: Model = {
  id: 'wsjf',
  criteria: [
    manual('businessValue', wsjfSteps),
    manual('timeCriticality', wsjfSteps),
    manual('riskReduction', wsjfSteps),
    manual('jobSize', wsjfSteps, { direction: 'cost' }),
  ],
  formula: { type: 'ratio', value: 'businessValue + timeCriticality + riskReduction', size: 'jobSize' },
  quadrants: null,
};

const ice: Model = {
  id: 'ice',
  criteria: [manual('impact', tenPoints), manual('confidence', tenPoints), manual('ease', tenPoints)],
  formula: { type: 'ratio', value: 'impact * confidence * ease', size: null },
  quadrants: null,
};

const moscow: Model = {
  id: 'moscow',
  criteria: [manual('class', steps([4, 3, 2, 1]))],
  formula: { type: 'classes', criterion: 'class', within: 'starter' },
  quadrants: null,
};

const valueEffort: Model = {
  id: 'valueEffort',
  criteria: [manual('value', tenPoints), manual('effort', tenPoints, { direction: 'cost' })],
  formula: { type: 'ratio', value: 'value', size: 'effort' },
  quadrants: {
    value: 'median',
    effort: 'median',
    labels: { quickWin: null, bigBet: null, fillIn: null, moneyPit: null },
  },
};

const weighted: Model = {
  id: 'weighted',
  criteria: [
    manual('customerValue', tenPoints, { weight: 5 }),
    manual('strategicFit', tenPoints, { weight: 3 }),
    manual('riskReduction', tenPoints, { weight: 2 }),
    manual('effort', tenPoints, { weight: 3, direction: 'cost' }),
  ],
  formula: { type: 'weighted', missing: 'noScore' },
  quadrants: null,
};

const formula: Model = {
  id: 'formula',
  criteria: [
    manual('value', tenPoints),
    manual('urgency', tenPoints),
    manual('effort', { type: 'number', min: 0, max: null, aboveMin: true, unit: 'points' }, { direction: 'cost' }),
    signal('votes', { type: 'log', full: 50 }, 1),
  ],
  formula: { type: 'ratio', value: '(2 * value + urgency + ln(1 + votes)) / effort', size: null },
  quadrants: null,
};

const BUILTINS: Record<ModelId, Model> = { starter, rice, wsjf, ice, moscow, valueEffort, weighted, formula };

/** The model as it is before an admin changes anything. */
export const builtinModel = (id: ModelId): Model => BUILTINS[id];

/** The variant of ICE that averages instead of multiplies; an option in the settings. */
export const ICE_FORMULAS = {
  product: 'impact * confidence * ease',
  mean: '(impact + confidence + ease) / 3',
} as const;
