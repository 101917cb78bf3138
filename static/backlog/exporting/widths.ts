/** How much room each column takes on paper, of which there is only so much: in characters, about. */
const ROOMS: Readonly<Record<string, number>> = {
  place: 5.5,
  key: 7.5,
  summary: 16,
  type: 5,
  status: 6,
  priority: 6.5,
  assignee: 8.5,
  labels: 8,
  components: 9,
  epic: 9,
  score: 5,
  quadrant: 7,
  ready: 6,
  done: 6,
  reason: 16,
  jiraPlace: 6,
};
/** A criterion: a number with its unit, or the name of a step. */
const INPUT = 10.5;

const roomOf = (id: string): number => ROOMS[id] ?? INPUT;

/** All columns together, in characters. */
export const roomOfAll = (ids: readonly string[]): number => ids.reduce((sum, id) => sum + roomOf(id), 0);

/** Each column's share of the page, 0–1. */
export const shares = (ids: readonly string[]): readonly number[] => ids.map((id) => roomOf(id) / roomOfAll(ids));
