import type { ScoreView } from '../contract/views';
import { issueWithSettings } from './onIssue';
import type { OnIssue, Ports } from './ports';
import { scoreView } from './scoreView';

/** The Priority panel's view of an issue. */
export async function getScore(ports: Ports, on: OnIssue): Promise<ScoreView> {
  return scoreView(await issueWithSettings(ports, on), on.granted.has('EDIT_ISSUES'), ports.now());
}
