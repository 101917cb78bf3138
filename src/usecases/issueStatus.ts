import { scorerFor } from '../domain/settings';
import { issueWithSettings } from './onIssue';
import type { OnIssue, Ports } from './ports';

/** The score beside the Priority panel's title while it is closed; null: nothing to show. */
export async function issueStatus(
  ports: Ports,
  on: Pick<OnIssue, 'issueId' | 'projectId'>,
): Promise<{ label: string } | null> {
  const { issue, stored } = await issueWithSettings(ports, on);
  const scorer = scorerFor(stored.settings, ports.now());
  const score = 'scorer' in scorer ? scorer.scorer(issue) : null;
  if (score?.status !== 'scored') return null;
  return { label: score.classValue === null ? shortNumber(score.score) : (CLASS_NAMES[score.classValue] ?? '') };
}

/** MoSCoW's words are the same in Dutch and English. */
const CLASS_NAMES: Readonly<Record<number, string>> = { 4: 'Must', 3: 'Should', 2: 'Could', 1: "Won't" };

/** A lozenge has room for about six characters. */
const shortNumber = (value: number): string =>
  Math.abs(value) >= 100 ? String(Math.round(value)) : String(Number(value.toFixed(1)));
