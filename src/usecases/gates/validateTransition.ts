import { Failure } from '../../contract/failure';
import type { ValidatorConfig } from '../../contract/validator';
import { evaluateGate } from '../../domain/gates/evaluate';
import { DONE, isOwnGate, READY, type Gate } from '../../domain/gates/gate';
import { foldedGateName } from '../../domain/gates/gateName';
import type { Refusal } from '../../texts/gates/refusal';
import { issueWithEvidence } from './gateEvidence';
import type { ModifiedFields, Ports } from '../ports';

export interface TransitionToValidate {
  readonly issueKey: string;
  readonly gate: ValidatorConfig['gate'];
  /** Fields of the transition screen; they count as set. */
  readonly modified: ModifiedFields;
}

/**
 * Judges the gate of an issue that is about to move through the workflow. Nobody acts here: the app looks for itself, and
 * believes nothing that is stored with the issue but what people may enter there.
 * @returns null: it may go on.
 * @throws Failure when Jira or storage does not answer.
 */
export async function validateTransition(ports: Ports, transition: TransitionToValidate): Promise<Refusal | null> {
  const { issueKey, gate: wanted, modified } = transition;
  const projectId = await projectOf(ports, issueKey);
  if (projectId === null) return { code: 'notSeen' };
  const only = (gate: Gate) => isWanted(gate, wanted);
  const judged = await issueWithEvidence(ports, { issueId: issueKey, projectId }, { jira: ports.app, modified, only });
  const { stored, issue, evidence } = judged;
  if (stored.damaged) return { code: 'settingsDamaged' };
  const gate = stored.settings.gates.find(only);
  if (!gate) return { code: 'noGate', name: wanted.type === 'own' ? wanted.name : wanted.type };
  const result = evaluateGate(gate, issue, evidence);
  if (result.verdict === 'pass' || result.verdict === 'notApplicable') return null;
  return { code: 'notPassed', issueKey: issue.key, gate: { id: gate.id, name: gate.name }, result };
}

/** The workflow names only the issue; which project's settings judge it is asked first. null: the app does not see it. */
async function projectOf(ports: Ports, issueKey: string): Promise<string | null> {
  try {
    return (await ports.app.readIssue(issueKey, [])).projectId;
  } catch (error) {
    if (error instanceof Failure && error.error.code === 'NOT_FOUND') return null;
    throw error;
  }
}

/** A workflow can serve many projects, so a gate of their own is meant by its name, in any capitals. */
function isWanted(gate: Gate, wanted: ValidatorConfig['gate']): boolean {
  switch (wanted.type) {
    case 'ready':
      return gate.id === READY;
    case 'done':
      return gate.id === DONE;
    case 'own':
      return isOwnGate(gate) && foldedGateName(gate.name ?? '') === foldedGateName(wanted.name);
  }
}
