import { planMoves } from './planMoves';

export interface TakenBack {
  readonly wanted: readonly string[];
  /** Ids that others moved or added since, in the present order: these stay. */
  readonly movedByOthers: readonly string[];
}

/**
 * What taking an application back asks for: everything it moved returns, what others moved since stays beside its present
 * predecessor. If nobody moved anything, `wanted` is the former order, without what is no longer there.
 *
 * @param current The order now.
 * @param former The order before the application.
 * @param reached The order right after it.
 */
export function takeBack(current: readonly string[], former: readonly string[], reached: readonly string[]): TakenBack {
  const isFormer = new Set(former);
  // With one issue a call, the fewest calls are the fewest issues that someone must have moved.
  const moved = new Set(planMoves(reached, current, undefined, 1).moved);
  const movedByOthers = current.filter((id) => moved.has(id) || !isFormer.has(id));
  const stay = new Set(movedByOthers);

  const isThere = new Set(current);
  const following = runsAfter(current, stay);
  const base = former.filter((id) => isThere.has(id) && !stay.has(id));
  return { wanted: [...following(null), ...base.flatMap((id) => [id, ...following(id)])], movedByOthers };
}

/** For each issue that is not in `stay`, or the top (null): the run of issues in `stay` right below it. */
function runsAfter(current: readonly string[], stay: ReadonlySet<string>): (id: string | null) => readonly string[] {
  const runs = new Map<string | null, string[]>();
  let above: string | null = null;
  for (const id of current) {
    if (!stay.has(id)) above = id;
    else runs.set(above, [...(runs.get(above) ?? []), id]);
  }
  return (id) => runs.get(id) ?? [];
}
