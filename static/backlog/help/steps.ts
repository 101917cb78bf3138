/** What the tour shows, and where: of each step the first form, and the first of its places, that is on the page. */
const STEPS = [
  [{ id: 'order', at: ['.backlog-row .cell-reason', '.backlog-row .cell-place', '.backlog-row'] }],
  [{ id: 'filter', at: ['[role=search]'] }],
  // A model that asks people for nothing has no cell to fill in, as the starting one; nor has someone who may not edit.
  [
    { id: 'edit', at: ['.backlog-row .cell-entered'] },
    { id: 'model', at: ['.model-toggle'] },
  ],
  [{ id: 'whatIf', at: ['[data-tour=whatIf]', '.layout-switch'] }],
  [{ id: 'apply', at: ['.apply-bar'] }],
] as const;

export interface Step {
  readonly id: (typeof STEPS)[number][number]['id'];
  /** The selector of its place. */
  readonly at: string;
}

/** The steps whose place is there to be shown. */
export function stepsThere(isThere: (selector: string) => boolean): readonly Step[] {
  return STEPS.flatMap((forms): Step[] => {
    for (const { id, at } of forms) {
      const place = at.find(isThere);
      if (place !== undefined) return [{ id, at: place }];
    }
    return [];
  });
}
