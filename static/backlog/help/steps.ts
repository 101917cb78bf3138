/** What the tour shows, and where: of the places of a step the first one that is on the page. */
const STEPS = [
  { id: 'order', at: ['.backlog-row .cell-reason', '.backlog-row .cell-place', '.backlog-row'] },
  { id: 'filter', at: ['[role=search]'] },
  { id: 'edit', at: ['.backlog-row .cell-input'] },
  { id: 'whatIf', at: ['[data-tour=whatIf]', '.layout-switch'] },
  { id: 'apply', at: ['.apply-bar'] },
] as const;

export interface Step {
  readonly id: (typeof STEPS)[number]['id'];
  /** The selector of its place. */
  readonly at: string;
}

/** The steps whose place is there to be shown. */
export function stepsThere(isThere: (selector: string) => boolean): readonly Step[] {
  return STEPS.flatMap(({ id, at }) => {
    const place = at.find(isThere);
    return place === undefined ? [] : [{ id, at: place }];
  });
}
