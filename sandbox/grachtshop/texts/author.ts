/** How the shop's texts are written down: who reads `texts/` should see sentences, not object literals. */
export type Language = 'en' | 'nl';
export type Kind = 'Epic' | 'Story' | 'Bug' | 'Task' | 'Spike' | 'Sub-task';
export type Stage = 'todo' | 'progress' | 'review' | 'done';
/** Days that matter to a Dutch shop; `calendar.ts` turns them into the next such date. */
export type Deadline = 'blackFriday' | 'sinterklaas' | 'christmas' | 'yearEnd' | 'quarterEnd' | 'nextMonth' | 'overdue';

/** What the text itself implies. Whatever is left out is drawn, in proportion to the rest. */
export interface Hints {
  /** A name to link to from `texts/links.ts`. */
  ref?: string;
  /** 1 Highest … 5 Lowest, Jira's ids. */
  priority?: 1 | 2 | 3 | 4 | 5;
  points?: number;
  stage?: Stage;
  due?: Deadline;
  age?: 'old';
  subtasks?: string[];
  labels?: string[];
  votes?: number;
  customers?: number;
  revenue?: number;
  flagged?: boolean;
  resolution?: 'Duplicate' | "Won't Do" | 'Cannot Reproduce';
  testNotes?: string;
  /** The epic by its component's name, for texts that are not listed under one; null for no epic at all. */
  epic?: string | null;
}

export interface Authored {
  kind: Kind;
  language: Language;
  summary: string;
  /** In the notation of `adf.ts`; null for no description at all. */
  text: string | null;
  hints: Hints;
}

export interface EpicTexts {
  /** The epic's component in SHOP. */
  component: string;
  epic: Authored;
  items: Authored[];
  /** `{browser}`, `{country}` … stand for the lists of `dimensions.ts`: what a larger backlog is filled with. */
  variants: Authored[];
}

type Write = (summary: string, text: string | null, hints?: Hints) => Authored;

const writer = (language: Language): Record<'epic' | 'story' | 'bug' | 'task' | 'spike', Write> => {
  const of =
    (kind: Kind): Write =>
    (summary, text, hints = {}) => ({ kind, language, summary, text, hints });
  return { epic: of('Epic'), story: of('Story'), bug: of('Bug'), task: of('Task'), spike: of('Spike') };
};

export const en = writer('en');
export const nl = writer('nl');
