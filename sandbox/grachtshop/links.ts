import { linkTypes } from './config';
import type { Life } from './lives';
import type { Random } from './random';
import type { SiteLink } from '../jira/site';
import { authoredLinks, type LinkName } from './texts/links';

/** At the usual 300 issues this makes about 70, as in a backlog whose team does use links. */
const LINKS_PER_ISSUE = 0.235;

interface End {
  id: string;
  life: Life;
}

/** Draws links that make sense, and none that would close a ring of blockers: the only such ring is the authored one. */
class Drawing {
  readonly links: SiteLink[] = [];
  private readonly taken = new Set<string>();
  private readonly blockedBy = new Map<string, string[]>();

  add(name: LinkName, from: End, to: End): boolean {
    const pair = [from.id, to.id].sort().join(' ');
    if (from.id === to.id || this.taken.has(pair)) return false;
    this.taken.add(pair);
    const typeId = linkTypes.find((type) => type.name === name)?.id ?? '';
    this.links.push({ id: String(60_001 + this.links.length), typeId, fromId: from.id, toId: to.id });
    if (name === 'Blocks') this.blockedBy.set(from.id, [...(this.blockedBy.get(from.id) ?? []), to.id]);
    return true;
  }

  /** Whether `from` holds up `to`, directly or through others. */
  holdsUp(from: string, to: string): boolean {
    const waiting = [from];
    const seen = new Set(waiting);
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (id === to) return true;
      for (const next of this.blockedBy.get(id) ?? []) {
        if (!seen.has(next)) waiting.push(next);
        seen.add(next);
      }
    }
    return false;
  }
}

/** Open work waits for open or finished work; finished work waits for nothing that is still open. */
const mayBlock = (from: Life, to: Life): boolean =>
  (from.stage === 'done' || to.stage === 'todo') && !(from.stage === 'done' && to.stage === 'done');

const KIN: Record<'Blocks' | 'Relates', (one: Life, other: Life) => boolean> = {
  Blocks: (from, to) => mayBlock(from, to) && from.draft.kind !== 'Bug' && to.created >= from.created,
  Relates: () => true,
};

export function makeLinks(ends: End[], random: Random): SiteLink[] {
  const drawing = new Drawing();
  const byRef = new Map(ends.flatMap((end) => (end.life.draft.hints.ref ? [[end.life.draft.hints.ref, end]] : [])));
  for (const [name, from, to] of authoredLinks) {
    const [one, other] = [byRef.get(from), byRef.get(to)];
    if (one && other) drawing.add(name, one, other);
  }

  const free = ends.filter(
    ({ life: { draft } }) =>
      draft.kind !== 'Epic' &&
      draft.kind !== 'Sub-task' &&
      !draft.hints.ref?.startsWith('hard-') &&
      draft.project !== 'DIR',
  );
  const groups = new Map<string, End[]>();
  for (const end of free) {
    const { draft } = end.life;
    // The same template is the same subject: those are cloned. Otherwise an epic's issues have to do with each other.
    for (const key of [draft.parent?.summary, draft.variantOf]) {
      if (key) groups.set(key, [...(groups.get(key) ?? []), end]);
    }
  }
  const wanted = Math.round(ends.length * LINKS_PER_ISSUE);
  // Bounded: a backlog of seven issues may simply not hold that many pairs.
  for (let attempt = 0; attempt < wanted * 8 && drawing.links.length < wanted; attempt++) {
    if (free.length === 0) break;
    const from = random.pick(free);
    const { draft } = from.life;
    const siblings = groups.get(draft.variantOf ?? '') ?? [];
    if (siblings.length > 1 && random.chance(0.3)) {
      drawing.add(draft.kind === 'Bug' ? 'Relates' : 'Cloners', from, random.pick(siblings));
      continue;
    }
    const to = random.pick(groups.get(draft.parent?.summary ?? '') ?? [from]);
    const name = random.chance(0.6) ? 'Blocks' : 'Relates';
    if (!KIN[name](from.life, to.life) || (name === 'Blocks' && drawing.holdsUp(to.id, from.id))) continue;
    drawing.add(name, from, to);
  }
  return drawing.links;
}
