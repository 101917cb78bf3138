import type { ScoreView } from '../contract/views';
import { changeScore, type ScoreChange } from './changeScore';
import { issueWithEvidence } from './gates/gateEvidence';
import type { OnIssue, Ports } from './ports';
import { scoreView } from './scoreView';

/**
 * Stores score inputs with an issue. The caller has checked that the person may edit it; Jira checks again.
 * @throws Failure as `changeScore`.
 */
export async function saveScore(
  ports: Ports,
  on: OnIssue,
  { replaceDamaged, ...change }: ScoreChange & { readonly replaceDamaged: boolean },
): Promise<ScoreView> {
  const judged = await issueWithEvidence(ports, on);
  const issue = await changeScore(ports, judged, on, { changes: [change], replaceDamaged });
  return scoreView({ issue, stored: judged.stored }, true, ports.now());
}
