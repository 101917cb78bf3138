import type { GateContext } from '../../src/domain/gates/evidence';
import {
  DONE,
  READY,
  STARTING_DONE_GATE,
  STARTING_READY_GATE,
  type Check,
  type Gate,
} from '../../src/domain/gates/gate';

/** Gates for tests. */

export const readyGate = (checks: readonly Check[]): Gate => ({ id: READY, name: null, checks: [...checks] });
export const doneGate = (checks: readonly Check[]): Gate => ({ id: DONE, name: null, checks: [...checks] });

/** The gates of a project whose Definition of Done asks this. */
export const gatesWithDone = (checks: readonly Check[]): Gate[] => [STARTING_READY_GATE, doneGate(checks)];
export const gatesWithReady = (checks: readonly Check[]): Gate[] => [readyGate(checks), STARTING_DONE_GATE];

export const EDITORS = { type: 'editors' } as const;

/** What a gate is judged by where nothing is known but the issue. */
export const aGateContext = (overrides: Partial<GateContext> = {}): GateContext => ({
  blocking: null,
  jql: () => 'noAnswer',
  approvals: {},
  goneRoles: new Set(),
  criteriaFieldId: null,
  ...overrides,
});
