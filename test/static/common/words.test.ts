import { builtinModel } from '../../../src/domain/scoring/builtins';
import { MODEL_IDS, type Model } from '../../../src/domain/scoring/model';
import type { ErrorCode } from '../../../src/contract/result';
import type { PinVerdict } from '../../../src/domain/ranking/pins';
import type { Reason } from '../../../src/domain/ranking/reasons';
import type { Shift } from '../../../src/domain/ranking/shifts';
import type { ExpressionProblem } from '../../../src/domain/scoring/expression';
import type { Input, MissingReason } from '../../../src/domain/scoring/inputs';
import type { ModelProblem, Score } from '../../../src/domain/scoring/score';
import { LOCALES } from '../../../src/texts/translate';
import * as words from '../../../static/common/words';
import { FINDINGS, linked } from '../../builders/findings';
import { languageOf } from './language';

const english = languageOf('en-US');
const dutch = languageOf('nl-NL');
const scored = (extra: Partial<Extract<Score, { status: 'scored' }>> = {}): Score => ({
  status: 'scored',
  score: 42.25,
  value: 42.25,
  size: 1,
  classValue: null,
  inputs: [],
  contributions: [],
  leftOut: [],
  within: null,
  ...extra,
});

/** One example of each, so that a new one fails to compile until it has words here. */
const REASONS: { [C in Reason['code']]: Extract<Reason, { code: C }> } = {
  contributions: {
    code: 'contributions',
    parts: [
      { key: 'priority', points: 25 },
      { key: 'blocks', points: 12.04 },
    ],
    leftOut: ['votes'],
  },
  ratio: { code: 'ratio', value: 480, size: 3, inputs: [] },
  class: { code: 'class', classValue: 4 },
  missing: { code: 'missing', keys: ['effort'] },
  failed: { code: 'failed', problem: 'divisionByZero' },
  damaged: { code: 'damaged' },
  tie: { code: 'tie', with: 'SHOP-3' },
  pin: { code: 'pin', verdict: { pin: { type: 'first' }, refusal: null } },
  shift: { code: 'shift', shift: { code: 'lifted', places: 17, key: 'SHOP-12', score: scored({ score: 310 }) } },
  circle: { code: 'circle', issues: [linked('SHOP-5'), linked('SHOP-6')] },
  blockedElsewhere: { code: 'blockedElsewhere', issues: [linked('PAY-2')] },
  blockedBy: { code: 'blockedBy', issues: [linked('SHOP-4'), linked('SHOP-9')] },
  unblocks: { code: 'unblocks', issues: ['1', '2', '3', '4', '5', '6', '7'].map((n) => linked(`SHOP-${n}`)) },
};

const EXPRESSION_PROBLEMS: { [C in ExpressionProblem['code']]: Extract<ExpressionProblem, { code: C }> } = {
  empty: { code: 'empty' },
  tooLong: { code: 'tooLong', max: 500 },
  syntax: { code: 'syntax', position: 4, near: '* /' },
  notAllowed: { code: 'notAllowed', position: 0, near: '[' },
  unknownName: { code: 'unknownName', position: 2, name: 'x' },
  unknownFunction: { code: 'unknownFunction', position: 2, name: 'f' },
  argumentCount: { code: 'argumentCount', position: 2, name: 'min' },
};

const MODEL_PROBLEMS: { [C in ModelProblem['code']]: Extract<ModelProblem, { code: C }> } = {
  expression: { code: 'expression', part: 'size', problem: EXPRESSION_PROBLEMS.syntax },
  noWeight: { code: 'noWeight' },
  notNormalisable: { code: 'notNormalisable', key: 'effort' },
  unknownCriterion: { code: 'unknownCriterion', key: 'gone' },
  duplicateKey: { code: 'duplicateKey', key: 'effort' },
  withinFailed: { code: 'withinFailed', model: 'rice' },
};

const ERRORS: Record<ErrorCode, true> = {
  INVALID_INPUT: true,
  FORBIDDEN: true,
  NOT_FOUND: true,
  RATE_LIMITED: true,
  JIRA_UNAVAILABLE: true,
  JIRA_REFUSED: true,
  SCOPE_MISSING: true,
  DAMAGED: true,
  TOO_LARGE: true,
  MODEL_BROKEN: true,
  OUT_OF_DATE: true,
  BUSY: true,
  INTERNAL: true,
};

const MISSING: Record<MissingReason, true> = {
  empty: true,
  outOfScale: true,
  notANumber: true,
  notShown: true,
  unknownPriority: true,
};

describe.each(LOCALES)('words in %s', (locale) => {
  const language = languageOf(locale);
  const context = { models: [builtinModel('rice')], score: scored() };
  const isSentence = (text: string) => {
    expect(text.trim()).not.toBe('');
    expect(text).not.toMatch(/[{}]|undefined|null|NaN|\[object/);
  };

  it('exist for everything the domain can say', () => {
    for (const reason of Object.values(REASONS)) isSentence(words.reasonText(reason, context, language));
    for (const reason of Object.values(FINDINGS)) isSentence(words.findingText({ status: 'fail', reason }, language));
    for (const problem of Object.values(EXPRESSION_PROBLEMS))
      isSentence(words.expressionProblemText(problem, language));
    for (const problem of Object.values(MODEL_PROBLEMS))
      isSentence(words.modelProblemText(problem, builtinModel('rice'), language));
    for (const missing of Object.keys(MISSING) as MissingReason[]) isSentence(words.missingText({ missing }, language));
    for (const code of Object.keys(ERRORS) as ErrorCode[]) {
      isSentence(words.errorTitle({ code }, language));
      isSentence(words.errorText({ code, id: 'a1', detail: 'EDIT_ISSUES', retryAfterSeconds: 3 }, language));
    }
  });

  it('name every model, criterion, step and scale', () => {
    for (const id of MODEL_IDS) {
      const model = builtinModel(id);
      isSentence(words.modelName(id, language));
      isSentence(words.modelHelp(id, language));
      for (const criterion of model.criteria) {
        isSentence(words.criterionLabel(model, criterion, language));
        isSentence(words.criterionHelp(model, criterion, language)!);
        isSentence(words.scaleText(model, criterion, language));
      }
    }
  });
});

describe('reasons', () => {
  const starter = builtinModel('starter');
  const inputs = [
    { key: 'priority', value: 3, source: 'signal' as const, natural: 3 },
    { key: 'blocks', value: 3, source: 'signal' as const, natural: 3 },
  ];

  it('tell what brought the points', () => {
    const context = { models: [starter], score: scored({ inputs }) };
    expect(words.reasonText(REASONS.contributions, context, english)).toBe(
      'Priority high +25, blocks 3 issues +12; Votes left out',
    );
    expect(words.reasonText(REASONS.contributions, context, dutch)).toBe(
      'Prioriteit hoog +25, blokkeert 3 issues +12; zonder Stemmen',
    );
  });

  it('take the arithmetic inside a class from the second model', () => {
    const models = [builtinModel('moscow'), starter];
    const context = { models, score: scored({ classValue: 4, within: scored({ inputs }) }) };
    expect(words.reasonText(REASONS.class, context, english)).toBe('Must');
    expect(words.reasonText(REASONS.contributions, context, english)).toMatch(/^Priority high \+25/);
  });

  it('fill the inputs into the formula of a ratio', () => {
    const value = (key: string, of: number) => ({ key, value: of, source: 'manual' as const });
    const text = (model: Model, inputs: readonly Input[], language = english) =>
      words.reasonText({ code: 'ratio', value: 1, size: 1, inputs }, { models: [model], score: scored() }, language);
    const rice = [value('reach', 500), value('impact', 2), value('confidence', 0.8), value('effort', 4)];
    expect(text(builtinModel('rice'), rice)).toBe('reach 500 × impact 2 × confidence 80% ÷ effort 4');
    expect(text(builtinModel('rice'), rice, dutch)).toBe('bereik 500 × impact 2 × zekerheid 80% ÷ inspanning 4');
    const wsjf = builtinModel('wsjf').criteria.map(({ key }) => value(key, 3));
    expect(text(builtinModel('wsjf'), wsjf)).toBe(
      '(user-business value 3 + time criticality 3 + risk reduction or opportunity 3) ÷ job size 3',
    );
    const ice = { ...builtinModel('ice'), criteria: [{ ...builtinModel('ice').criteria[0]!, label: 'NPS' }] };
    const alone = { ...ice, formula: { type: 'ratio', value: 'impact ** 2', size: null } } as const;
    expect(text(alone, [value('impact', 8)])).toBe('NPS 8 ^ 2');
  });

  it('tell what moved an issue away from its place by score', () => {
    const text = (shift: Shift, language = english) =>
      words.reasonText({ code: 'shift', shift }, { models: [starter], score: scored() }, language);
    const lifted: Shift = { code: 'lifted', places: 17, key: 'SHOP-12', score: scored({ score: 310 }) };
    expect(text(lifted)).toBe('moved up 17: unblocks SHOP-12 (310)');
    expect(text({ ...lifted, score: { status: 'unscored', missing: ['effort'], inputs: [] } })).toBe(
      'moved up 17: SHOP-12 waits for it',
    );
    expect(text({ code: 'held', places: 3, key: 'SHOP-4' })).toBe('moved down 3: has to come after SHOP-4');
    expect(text({ code: 'follows', key: 'SHOP-4' })).toBe('part of SHOP-4');
    expect(text(lifted, dutch)).toBe('17 omhoog: maakt SHOP-12 vrij (310)');
  });

  it('tell of a pin, and why it is not honoured', () => {
    const text = (verdict: PinVerdict, language = english) =>
      words.reasonText({ code: 'pin', verdict }, { models: [starter], score: scored() }, language);
    const after = { type: 'after', issueId: '10004', key: 'SHOP-4' } as const;
    const verdicts: PinVerdict[] = [
      { pin: { type: 'first' }, refusal: null },
      { pin: { type: 'notBefore', date: '2027-01-11' }, refusal: null },
      { pin: after, refusal: null },
      { pin: after, refusal: { code: 'gone', key: 'SHOP-4' } },
      { pin: after, refusal: { code: 'circle', key: 'SHOP-4' } },
      { pin: { type: 'first' }, refusal: { code: 'notYet', key: 'SHOP-9', date: '2027-01-11' } },
    ];
    for (const language of [english, dutch]) {
      const texts = verdicts.map((verdict) => text(verdict, language));
      expect(new Set(texts).size).toBe(texts.length);
      for (const one of texts.slice(2, 5)) expect(one).toMatch(/SHOP-4/);
      expect(texts[5]).toMatch(/SHOP-9.*2027/);
    }
  });

  it('name a few issues and count the rest', () => {
    const context = { models: [starter], score: scored() };
    expect(words.reasonText(REASONS.blockedBy, context, english)).toBe('waits for SHOP-4 and SHOP-9');
    expect(words.reasonText(REASONS.unblocks, context, dutch)).toBe(
      'maakt de weg vrij voor SHOP-1, SHOP-2, SHOP-3, SHOP-4, SHOP-5 en nog 2',
    );
  });
});

describe('inputs', () => {
  const starter = builtinModel('starter');
  const dueDate = starter.criteria.find(({ key }) => key === 'dueDate')!;
  const due = (natural: number | null) =>
    words.inputText(
      starter,
      dueDate,
      { key: 'dueDate', value: 5, source: 'signal', natural: natural as number },
      english,
    );

  it('speak of a due date as people do', () => {
    expect(due(0)).toBe('due today');
    expect(due(5)).toBe('due in 5 days');
    expect(due(-1)).toBe('1 day overdue');
    expect(due(null)).toBe('no due date');
  });

  it('name steps', () => {
    const rice = builtinModel('rice');
    const [, impact, confidence] = rice.criteria;
    expect(words.stepText(rice, impact!, 0.25, dutch)).toBe('0,25 – Minimaal');
    expect(words.stepText(rice, confidence!, 0.8, english)).toBe('80% – Medium');
    const moscow = builtinModel('moscow');
    expect(words.stepText(moscow, moscow.criteria[0]!, 1, english)).toBe('Won’t (this time)');
  });

  it('spell out the key of a criterion that has no text', () => {
    const own = { ...builtinModel('weighted').criteria[0]!, key: 'netPromoterScore' };
    expect(words.criterionLabel({ id: 'weighted' }, own, english)).toBe('Net promoter score');
    expect(words.criterionHelp({ id: 'weighted' }, own, english)).toBeNull();
  });
});

describe('errors', () => {
  it('say what to do', () => {
    expect(words.errorText({ code: 'RATE_LIMITED', retryAfterSeconds: 11.2 }, english)).toMatch(/wait 12 s/);
    expect(words.errorText({ code: 'INTERNAL', id: 'q7f3' }, english)).toMatch(/q7f3/);
    const away = (detail?: string) =>
      words.errorText({ code: 'JIRA_UNAVAILABLE', ...(detail ? { detail } : {}) }, english);
    for (const detail of ['HTTP 500', 'storage', 'unexpected answer to searchIssues'])
      expect(away(detail)).toMatch(/not with you/);
    for (const detail of ['no connection', 'not logged in', undefined])
      expect(away(detail)).toMatch(/connection, and that you are still logged in/);
    expect(words.errorText({ code: 'FORBIDDEN', detail: 'EDIT_ISSUES' }, dutch)).toMatch(/niet bewerken/);
    expect(words.errorText({ code: 'FORBIDDEN', detail: 'SOMETHING_NEW' }, english)).toMatch(/lack the permission/);
    expect(words.errorText({ code: 'FORBIDDEN', detail: 'SCHEDULE_ISSUES' }, english)).toMatch(/Schedule issues/);
    expect(words.errorText({ code: 'FORBIDDEN', detail: 'notYours' }, dutch)).toMatch(/^Iemand anders/);
    expect(words.errorText({ code: 'FORBIDDEN', detail: 'tooLate' }, english)).toMatch(/seven days/);
    expect(words.errorText({ code: 'OUT_OF_DATE', detail: 'application' }, english)).toMatch(/taken back/);
    expect(words.errorText({ code: 'BUSY', retryAfterSeconds: 61 }, english)).toMatch(/Someone else.* 2 minutes/);
    expect(words.errorText({ code: 'BUSY', detail: 'own', retryAfterSeconds: 9 }, dutch)).toMatch(/^Je .* 1 minuut/);
  });
});

describe('gates', () => {
  it('sum up what is open', () => {
    const check = { id: 'a', type: 'subtasksDone' as const, text: null, issueTypeIds: [], onlyJql: null };
    const gate = {
      verdict: 'fail' as const,
      results: [{ check, finding: { status: 'fail' as const, reason: FINDINGS.openSubtasks }, tick: null }],
      open: 1,
      passed: 2,
      applicable: 3,
    };
    expect(words.verdictText(gate, english)).toBe('2 of 3 checks pass');
    expect(words.verdictText({ ...gate, verdict: 'unknown' }, dutch)).toBe(
      '2 van de 3 controles in orde, de rest is onbekend',
    );
    expect(words.openChecksText(gate, english)).toBe('Still open: All sub-tasks are done');
    expect(words.openChecksText({ ...gate, results: [] }, english)).toBeNull();
  });

  it.each([
    ['pass', 1, 'The one check passes', 'De ene controle is in orde'],
    ['fail', 0, 'The one check does not pass yet', 'De ene controle is nog niet in orde'],
    ['unknown', 0, 'The one check is unknown', 'De ene controle is onbekend'],
  ] as const)('count no single check: %s', (verdict, passed, inEnglish, inDutch) => {
    const gate = { verdict, passed, applicable: 1 };
    expect([english, dutch].map((language) => words.verdictText(gate, language))).toEqual([inEnglish, inDutch]);
  });
});
