import { criterionOf } from '../domain/scoring/model';
import { activeModel, scorerFor, type ProjectSettings } from '../domain/settings';
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
  return { label: score.classValue === null ? shortNumber(score.score) : className(stored.settings, score.classValue) };
}

/** The admin's own word for a class, else the app's, else its number. */
function className(settings: ProjectSettings, value: number): string {
  const model = activeModel(settings);
  const criterion = model.formula.type === 'classes' ? criterionOf(model, model.formula.criterion) : undefined;
  const steps = criterion?.scale.type === 'steps' ? criterion.scale.steps : [];
  return steps.find((step) => step.value === value)?.label ?? CLASS_NAMES[value] ?? shortNumber(value);
}

/** MoSCoW's words are the same in Dutch and English. */
const CLASS_NAMES: Readonly<Record<number, string>> = { 4: 'Must', 3: 'Should', 2: 'Could', 1: "Won't" };

/** Short, and from 10 without a decimal mark: Jira does not say in which language the lozenge will be read. */
const shortNumber = (value: number): string =>
  Math.abs(value) >= 10 ? String(Math.round(value)) : String(Number(value.toFixed(1)));
