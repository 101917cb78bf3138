import type { Verdict } from '../../../../src/domain/gates/verdict';
import { countsAsReady } from '../../../../src/domain/gates/health';
import type { Judged, JudgedGate } from '../../../../static/backlog/gates/judged';

/** A gate with so many open checks. */
export const gate = (verdict: Verdict, open = 0): JudgedGate => ({
  verdict,
  open: Array.from({ length: open }, (_, n) => ({ id: `c${n}`, status: 'fail', name: `C${n}`, reason: '' })),
});

/** An issue that passes everything unless told otherwise. */
export const aJudged = (over: Partial<Judged> = {}): Judged => {
  const ready = over.ready ?? gate('pass');
  return {
    ready,
    done: gate('pass'),
    facts: { ready: countsAsReady(ready.verdict), isNew: true, criteria: true, estimated: true, stale: false },
    partial: false,
    ...over,
  };
};
