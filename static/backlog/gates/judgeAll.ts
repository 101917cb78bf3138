import type { AppError } from '../../../src/contract/result';
import type { ProjectView } from '../../../src/contract/views';
import type { Language } from '../../common/text';
import { asAppError } from '../../common/unwrap';
import { estimateSource } from '../../../src/domain/gates/health';
import type { FieldRef } from '../../../src/domain/settings';
import { readEstimateFields, readGateEvidence } from '../../common/wire';
import { makeJudge } from './judge';
import type { Judged } from './judged';
import type { GatesEvent } from './state';

export interface JudgeAll {
  readonly projectId: string;
  readonly project: ProjectView;
  /** The first ones are judged first. */
  readonly ids: readonly string[];
  /** Fields that by their names hold an estimate; null: not asked yet. */
  readonly estimates: readonly FieldRef[] | null;
  readonly now: Date;
  readonly language: Language;
  readonly tell: (event: GatesEvent) => void;
}

/** Reads and judges issue after issue; yields after each, so that the page can do other things in between. */
export default async function* judgeAll(all: JudgeAll): AsyncGenerator<void, void> {
  const { projectId, project, ids, now, language, tell } = all;
  const { settings, goneRoles } = project;
  const estimates = await estimatesOf(all);
  tell({ type: 'estimates', fields: estimates });
  const judge = makeJudge(settings, now, language, estimates);
  let problem: AppError | null = null;
  try {
    const batches = readGateEvidence({
      ...{ projectId, ids, settings, goneRoles, fieldIds: estimates.map(({ id }) => id) },
      onWait: (milliseconds) => tell({ type: 'waiting', seconds: Math.ceil(milliseconds / 1000) }),
    });
    for await (const batch of batches) {
      problem ??= batch.problem;
      const judged: [string, Judged][] = [];
      for (const { issue, evidence } of batch.found) {
        judged.push([issue.id, judge(issue, evidence, batch.problem !== null)]);
        yield;
      }
      tell({ type: 'judged', judged, asked: batch.ids.length });
    }
    tell({ type: 'completed', problem });
  } catch (error) {
    tell({ type: 'failed', error: asAppError(error) });
  }
}

/** Asked once, and only where the settings do not say what an estimate is. Without an answer, the page says how to choose. */
async function estimatesOf({ projectId, project, estimates }: JudgeAll): Promise<readonly FieldRef[]> {
  if (estimates !== null) return estimates;
  if (estimateSource(project.settings).type !== 'none') return [];
  return readEstimateFields(projectId).catch(() => []);
}
