import { firstEnd, type BlockingLinks, type BlockingLink } from '../dependencies';
import type { Issue, IssueLink, LinkedIssue, LinkType } from '../issue';
import { readableData, type IssueData } from '../issueData';
import { ownValue } from '../own';
import type { ScoredIssue } from '../ranking/order';
import { criterionOf, type ModelId } from '../scoring/model';
import { isRangeOf } from '../scoring/range';
import type { ModelProblem } from '../scoring/score';
import { modelOf, scorerFor, type ProjectSettings } from '../settings';
import { saysSo, type Scenario } from './scenario';

/** When and by whom tried-out inputs would have been entered: ISO 8601, and account id. */
export interface Stamp {
  readonly at: string;
  readonly by: string;
}

/** The project's settings with the tried-out model and weights; the very same where none is tried out. */
export function settingsUnder(settings: ProjectSettings, { model, weights }: Pick<Scenario, 'model' | 'weights'>) {
  const models = { ...settings.models };
  for (const id of Object.keys(weights) as ModelId[]) {
    const own = modelOf(settings, id);
    const tried = weights[id] ?? {};
    models[id] = {
      ...own,
      criteria: own.criteria.map((one) => ({ ...one, weight: ownValue(tried, one.key) ?? one.weight })),
    };
  }
  if (model === null && Object.keys(weights).length === 0) return settings;
  return { ...settings, activeModel: model ?? settings.activeModel, models };
}

/** All issues scored anew by other settings; the same ones where the settings are the same. */
export function scoredUnder(
  today: { readonly settings: ProjectSettings; readonly scored: readonly ScoredIssue[] },
  settings: ProjectSettings,
  now: Date,
): readonly ScoredIssue[] {
  if (settings === today.settings) return today.scored;
  const score = scorerOf(settings, now);
  return today.scored.map(({ issue }) => ({ issue, score: score(issue) }));
}

/**
 * Lays tried-out inputs and dependencies over issues; those that none of it touches stay the very same.
 * @param settings those that the issues are scored by, with what is tried out of them.
 */
export function issuesUnder(
  settings: ProjectSettings,
  scored: readonly ScoredIssue[],
  scenario: Scenario,
  { now, by }: { readonly now: Date; readonly by: string },
): readonly ScoredIssue[] {
  const { inputs, addedBlocks, droppedBlocks } = scenario;
  const touched = new Set([...Object.keys(inputs), ...addedBlocks.flat(), ...droppedBlocks.flat()]);
  if (touched.size === 0) return scored;
  const issues = new Map<string, Issue>();
  for (const { issue } of scored) if (touched.has(issue.id)) issues.set(issue.id, issue);
  const score = scorerOf(settings, now);
  const stamp = { at: now.toISOString(), by };
  const linksOf = linksUnder(settings, issues, scenario);
  return scored.map((one) => {
    if (!touched.has(one.issue.id)) return one;
    const data = dataUnder(one.issue.data, inputs[one.issue.id], settings, stamp);
    const issue = { ...one.issue, data, links: linksOf(one.issue) };
    return { issue, score: score(issue) };
  });
}

/** The project and its issues as if the scenario were saved; or why its model and weights cannot score. */
export function underScenario(
  today: { readonly settings: ProjectSettings; readonly scored: readonly ScoredIssue[] },
  scenario: Scenario,
  who: { readonly now: Date; readonly by: string },
):
  { readonly settings: ProjectSettings; readonly scored: readonly ScoredIssue[] } | { readonly problem: ModelProblem } {
  const settings = settingsUnder(today.settings, scenario);
  const made = scorerFor(settings, who.now);
  if ('problem' in made) return { problem: made.problem };
  return { settings, scored: issuesUnder(settings, scoredUnder(today, settings, who.now), scenario, who) };
}

/** @throws Error for a model that cannot score: whoever tries one out looks first. */
function scorerOf(settings: ProjectSettings, now: Date) {
  const made = scorerFor(settings, now);
  if ('problem' in made) throw new Error(`the tried-out model cannot score: ${made.problem.code}`);
  return made.scorer;
}

type Tried = Scenario['inputs'][string] | undefined;

function dataUnder(before: Issue['data'], tried: Tried, settings: ProjectSettings, stamp: Stamp): Issue['data'] {
  if (tried === undefined) return before;
  const data = readableData(before);
  const inputs: IssueData['inputs'] = { ...data.inputs };
  for (const id of Object.keys(tried) as ModelId[]) {
    const own = { ...inputs[id] };
    for (const [key, value] of Object.entries(tried[id] ?? {})) {
      const scale = criterionOf(modelOf(settings, id), key)?.scale;
      const range = ownValue(own, key)?.range;
      if (value === null) delete own[key];
      // What was said about the old value says nothing about one outside of it.
      else own[key] = { value, ...(range && scale && isRangeOf(scale, value, range) ? { range } : {}), ...stamp };
    }
    inputs[id] = own;
  }
  return { state: 'ok', data: { ...data, inputs } };
}

function linksUnder(
  { blockingLinks }: ProjectSettings,
  issues: ReadonlyMap<string, Issue>,
  { addedBlocks, droppedBlocks }: Scenario,
): (issue: Issue) => readonly IssueLink[] {
  const way = blockingWay(blockingLinks, typesIn(issues.values())) ?? presumedWay(blockingLinks);
  const added = new Map<string, IssueLink[]>();
  const show = ({ type, first }: BlockingWay, id: string, other: Issue, isFirst: boolean) => {
    const direction = isFirst === (first === 'source') ? 'outward' : 'inward';
    added.set(id, [...(added.get(id) ?? []), { type, direction, other: asLinked(other) }]);
  };
  for (const [first, then] of addedBlocks) {
    const ends = [issues.get(first), issues.get(then)] as const;
    // One of an issue that is gone cannot be made.
    if (way === null || ends[0] === undefined || ends[1] === undefined) continue;
    show(way, first, ends[1], true);
    show(way, then, ends[0], false);
  }
  return (issue) => {
    const gone = droppedBlocks.filter((pair) => pair.includes(issue.id));
    const kept =
      gone.length === 0
        ? issue.links
        : issue.links.filter((link) => !gone.some((pair) => saysSo(link, issue.id, pair, blockingLinks)));
    const own = added.get(issue.id);
    return own === undefined ? kept : [...kept, ...own];
  };
}

/** An issue as another one's link shows it. */
const asLinked = ({ id, key, summary, status, type }: Issue): LinkedIssue => ({ id, key, summary, status, type });

/** A link type to say "must be done before" with, and which of its ends that is. */
export interface BlockingWay {
  readonly type: LinkType;
  readonly first: BlockingLink['first'];
}

/** Where none of the issues shows one yet. null: the settings say that no link means that. */
function presumedWay(chosen: BlockingLinks): BlockingWay | null {
  const texts = { name: 'Blocks', inward: 'is blocked by', outward: 'blocks' };
  if (chosen === null) return { type: { id: '', ...texts }, first: 'source' };
  const [own] = chosen;
  return own === undefined ? null : { type: { id: own.typeId, ...texts }, first: own.first };
}

/** The first of the types that says which issue goes first; null: none does. */
export function blockingWay(chosen: BlockingLinks, types: Iterable<LinkType>): BlockingWay | null {
  for (const type of types) {
    const first = firstEnd(type, chosen);
    if (first !== null) return { type, first };
  }
  return null;
}

function* typesIn(issues: Iterable<Issue>): Iterable<LinkType> {
  for (const { links } of issues) for (const { type } of links) yield type;
}
