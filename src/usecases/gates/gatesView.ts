import type { GatesView, GateStamp, GateView } from '../../contract/views';
import type { Gate } from '../../domain/gates/gate';
import { seenOf } from '../../domain/gates/seen';
import { isDone } from '../../domain/issue';
import { ownValue } from '../../domain/own';
import { STARTING_SETTINGS } from '../../domain/settings';
import type { IssueWithEvidence } from './gateEvidence';
import { judgeGate } from './judgeGates';
import type { Actor, Ports } from '../ports';
import { mayTickOf, tickable, type MayTick } from './who';

/** What the gates panel shows: each gate as it stands, and what of it the person may tick. */
export async function gatesView(
  ports: Ports,
  judged: IssueWithEvidence,
  actor: Actor,
  mayTick: MayTick = mayTickOf(ports, actor, judged.roles),
): Promise<GatesView> {
  const { issue, stored, evidence } = judged;
  return {
    issueKey: issue.key,
    canEdit: actor.granted.has('EDIT_ISSUES'),
    canAdminister: actor.granted.has('ADMINISTER_PROJECTS'),
    gates: await Promise.all(stored.settings.gates.map((gate) => gateView(ports, gate, judged, mayTick))),
    issueDone: isDone(issue),
    issueStarted: isDone(issue) || issue.status.category === 'indeterminate',
    criteriaField: stored.settings.criteriaField?.name ?? null,
    seen: seenOf(issue, evidence.criteriaFieldId).digest,
    settingsDamaged: stored.damaged,
    dataProblem: issue.data.state === 'damaged' ? issue.data.problem : null,
  };
}

async function gateView(ports: Ports, gate: Gate, judged: IssueWithEvidence, mayTick: MayTick): Promise<GateView> {
  const { id, name } = gate;
  const passed = judged.frozen ? ownValue(judged.frozen.gates, id) : undefined;
  if (passed) {
    const { gate: then, stamp } = await gateThen(ports, gate, judged, passed.version);
    const { result, frozenAt } = judgeGate(gate, judged, then.checks);
    // A tick could no longer change it.
    return { id, name, result, stamp, frozenAt, mayTick: [] };
  }
  const { result, frozenAt } = judgeGate(gate, judged);
  return { id, name, result, stamp: stampOf(gate, judged), frozenAt, mayTick: await tickable(gate.checks, mayTick) };
}

const UNKNOWN_BY = { at: null, by: null };

const stampOf = ({ id }: Gate, { stored }: IssueWithEvidence): GateStamp =>
  ownValue(stored.gateStamps, id) ?? { version: 0, ...UNKNOWN_BY };

/** A gate as it was in some version; where that cannot be read, its present checks have to do. */
async function gateThen(ports: Ports, gate: Gate, judged: IssueWithEvidence, version: number) {
  const stamp = stampOf(gate, judged);
  if (stamp.version === version) return { gate, stamp };
  const starting = version === 0 ? STARTING_SETTINGS.gates.find(({ id }) => id === gate.id) : undefined;
  if (starting) return { gate: starting, stamp: { version, ...UNKNOWN_BY } };
  const then = await ports.settings.gateVersion(judged.issue.projectId, gate.id, version);
  if (!then) return { gate, stamp: { version, ...UNKNOWN_BY } };
  return { gate: then.gate, stamp: { version, at: then.at, by: then.by } };
}
