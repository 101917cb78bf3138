import type { CheckOf } from '../gate';
import type { Evidence, Finding } from '../finding';

export const manual = (_check: CheckOf<'manual'>, { tick }: Evidence): Finding =>
  tick ? { status: 'pass', reason: { code: 'ticked' } } : { status: 'fail', reason: { code: 'notTicked' } };
