import { evaluateGate } from '../../../src/domain/gates/evaluate';
import type { GateContext } from '../../../src/domain/gates/evidence';
import type { Check } from '../../../src/domain/gates/gate';
import { answersFor, NO_ANSWERS } from '../../../src/domain/gates/jql';
import type { Issue } from '../../../src/domain/issue';
import * as words from '../../../static/common/words';
import { aGateContext } from '../../builders/gates';
import { anIssue } from '../../builders/issue';
import { languageOf } from '../../static/common/language';

/** One check judged on one issue, and what the panel says of it in both languages. */

export const base = { id: 'check', text: null, issueTypeIds: [], onlyJql: null };

const english = languageOf('en-US');
const dutch = languageOf('nl-NL');

export function judge(check: Check, issue: Partial<Issue> = {}, known: Partial<GateContext> = {}) {
  const whole = anIssue(issue);
  const context = aGateContext({ jql: answersFor(NO_ANSWERS, whole.id), ...known });
  const { finding } = evaluateGate({ checks: [check] }, whole, context).results[0]!;
  return {
    status: finding.status,
    reason: finding.reason,
    en: words.findingText(finding, english),
    nl: words.findingText(finding, dutch),
  };
}

/** Reads like the table it stands in: name, issue, status, English, Dutch. */
export type Row = readonly [name: string, issue: Partial<Issue>, status: string, en: string, nl: string];

export const tableOf = (check: Check, rows: readonly Row[]): void =>
  test.each(rows)('%s', (_name, issue, status, en, nl) => {
    const { reason: _reason, ...said } = judge(check, issue);
    expect(said).toEqual({ status, en, nl });
  });

export const doc = (...content: unknown[]) => ({ type: 'doc', version: 1, content });
export const text = (value: string) => ({ type: 'text', text: value });
export const paragraph = (...values: string[]) => ({
  type: 'paragraph',
  content: values.flatMap((value, index) => [...(index > 0 ? [{ type: 'hardBreak' }] : []), text(value)]),
});
export const heading = (value: string) => ({ type: 'heading', attrs: { level: 2 }, content: [text(value)] });
export const tasks = (...values: string[]) => ({
  type: 'taskList',
  attrs: { localId: 'list' },
  content: values.map((value) => ({
    type: 'taskItem',
    attrs: { localId: value, state: 'TODO' },
    content: [text(value)],
  })),
});
