/** Which issues there are: the authored ones first, and when those run out, variations along the shop's dimensions. */
import type { ProjectKey } from './config';
import { fillIn, type Filled } from './variants';
import type { Random } from './random';
import { shopEpics } from './texts';
import type { Authored, Hints, Kind, Language } from './texts/author';
import { boardIssues } from './texts/board';
import { hardCases } from './texts/hard';
import { warehouseEpics, warehouseItems, warehouseVariants } from './texts/warehouse';

export interface Draft {
  project: ProjectKey;
  kind: Kind;
  language: Language;
  summary: string;
  text: string | null;
  hints: Hints;
  parent: Draft | null;
  component: string | null;
  /** The text that this is a variation of: what clones and duplicates are found by. */
  variantOf: string | null;
}

/** An authored or varied text, and where it belongs. */
interface Entry {
  authored: Authored;
  parent: Draft | null;
  component: string | null;
  variantOf: string | null;
}

/** From this size on there is room for a second project and a hidden one. */
const ROOM_FOR_WAREHOUSE = 12;
const ROOM_FOR_BOARD = 50;

function shareOut(issues: number): Record<ProjectKey, number> {
  const DIR = issues >= ROOM_FOR_BOARD ? boardIssues.length : 0;
  const MAG = issues >= ROOM_FOR_WAREHOUSE ? Math.round(issues / 12) : 0;
  return { DIR, MAG, SHOP: issues - MAG - DIR };
}

/** Collects drafts up to a limit, each with its sub-tasks behind it. */
class Collector {
  readonly drafts: Draft[] = [];
  constructor(
    private readonly project: ProjectKey,
    private readonly limit: number,
  ) {}

  get full(): boolean {
    return this.drafts.length >= this.limit;
  }

  add({ authored, parent, component, variantOf }: Entry): Draft | null {
    if (this.full) return null;
    const { subtasks = [], ...hints } = authored.hints;
    const draft: Draft = { ...authored, project: this.project, hints, parent, component, variantOf };
    this.drafts.push(draft);
    for (const summary of subtasks) {
      if (this.full) break;
      this.drafts.push({
        project: this.project,
        kind: 'Sub-task',
        language: authored.language,
        summary,
        text: null,
        hints: {},
        parent: draft,
        component,
        variantOf: null,
      });
    }
    return draft;
  }
}

/** One from each list in turn, so that a small backlog touches every epic. */
function interleave<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, place) =>
    lists.flatMap((list) => (place < list.length ? [list[place] as T] : [])),
  ).flat();
}

function variation(filled: Filled, random: Random): Authored {
  const { template } = filled;
  const subtasks = template.hints.subtasks && random.chance(0.3) ? { subtasks: filled.subtasks } : {};
  return { ...template, summary: filled.summary, text: filled.text, hints: subtasks };
}

function planShop(limit: number, random: Random): Draft[] {
  const collector = new Collector('SHOP', limit);
  const count = limit < 5 ? 0 : Math.min(shopEpics.length, Math.max(1, Math.round(limit / 20)));
  const started = shopEpics.slice(0, count).map((texts) => ({
    texts,
    draft: collector.add({ authored: texts.epic, parent: null, component: texts.component, variantOf: null }),
  }));
  const epicOf = (component: string): Draft | null =>
    started.find(({ texts }) => texts.component === component)?.draft ?? null;

  if (count === shopEpics.length) {
    for (const authored of hardCases) {
      const component = authored.hints.epic ?? null;
      collector.add({ authored, parent: component === null ? null : epicOf(component), component, variantOf: null });
    }
  }
  const sources = started.length > 0 ? started : shopEpics.slice(0, 1).map((texts) => ({ texts, draft: null }));
  const written = sources.map(({ texts, draft }) =>
    texts.items.map((authored): Entry => ({ authored, parent: draft, component: texts.component, variantOf: null })),
  );
  for (const entry of interleave(written)) collector.add(entry);

  const owners = new Map(sources.flatMap(({ texts, draft }) => texts.variants.map((text) => [text, { texts, draft }])));
  for (const filled of fillIn([...owners.keys()], random)) {
    if (collector.full) break;
    const owner = owners.get(filled.template);
    // Bugs are reported by whoever meets them; not everybody looks for the epic.
    const orphan = filled.template.kind === 'Bug' && random.chance(0.3);
    collector.add({
      authored: variation(filled, random),
      parent: orphan ? null : (owner?.draft ?? null),
      component: owner?.texts.component ?? null,
      variantOf: filled.template.summary,
    });
  }
  return collector.drafts;
}

function planWarehouse(limit: number, random: Random): Draft[] {
  const collector = new Collector('MAG', limit);
  const entry = (authored: Authored, parent: Draft | null = null, variantOf: string | null = null): Entry => ({
    authored,
    parent,
    component: null,
    variantOf,
  });
  for (const { epic, items } of warehouseEpics) {
    const parent = collector.add(entry(epic));
    for (const item of items) collector.add(entry(item, parent));
  }
  for (const item of warehouseItems) collector.add(entry(item));
  for (const filled of fillIn(warehouseVariants, random)) {
    if (collector.full) break;
    collector.add(entry(variation(filled, random), null, filled.template.summary));
  }
  return collector.drafts;
}

/** Every draft stands behind its parent. */
export function plan(issues: number, random: Random): Draft[] {
  const share = shareOut(issues);
  const board = new Collector('DIR', share.DIR);
  for (const authored of boardIssues) board.add({ authored, parent: null, component: null, variantOf: null });
  return [
    ...planShop(share.SHOP, random.fork('shop')),
    ...planWarehouse(share.MAG, random.fork('warehouse')),
    ...board.drafts,
  ];
}
