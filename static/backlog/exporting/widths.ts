import type { ExportTable } from './exportTable';

/** How much room each column takes on paper at least, of which there is only so much: in characters, about. */
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

/** Longer words are broken all the same: they would leave the other columns no room. */
const LONGEST_WORD = 15;
/** Fonts differ, and digits are wider than letters. */
const WIDER = 1.15;
/** Between the columns. */
const GAP = 0.8;

/** Room for each column, in characters: for its longest word or number, which nobody can read in two pieces. */
export function roomsOf({ head, rows }: Pick<ExportTable, 'head' | 'rows'>): readonly number[] {
  const longest = head.map(({ title }) => longestWord(title));
  for (const { cells } of rows)
    for (const [column, { text }] of cells.entries()) longest[column] = Math.max(longest[column]!, longestWord(text));
  return head.map(({ id }, column) =>
    Math.max(ROOMS[id] ?? INPUT, Math.min(longest[column]!, LONGEST_WORD) * WIDER + GAP),
  );
}

const longestWord = (text: string): number =>
  text.split(/[\s-]/).reduce((longest, { length }) => Math.max(longest, length), 0);
