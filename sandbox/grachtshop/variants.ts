import type { Random } from './random';
import type { Authored, Language } from './texts/author';
import { dimensions } from './texts/dimensions';

/** A template with its blanks filled in. */
export interface Filled {
  template: Authored;
  summary: string;
  text: string | null;
  subtasks: string[];
}

const BLANK = /\{(\w+)\}/g;

const blanksIn = (template: Authored): string[] => [
  ...new Set([...template.summary.matchAll(BLANK)].map(([, name]) => name!).filter((name) => name in dimensions)),
];

/** Every combination of what the summary's blanks can be. */
function combinations(template: Authored): Record<string, string>[] {
  return blanksIn(template).reduce<Record<string, string>[]>(
    (filled, name) =>
      filled.flatMap((values) => (dimensions[name] ?? []).map((value) => ({ ...values, [name]: value }))),
    [{}],
  );
}

function fill(text: string, values: Record<string, string>): string {
  const filled = text.replace(BLANK, (blank, name: string) => values[name] ?? blank);
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

/** What tells a combination that comes round once more from the first time. */
const DETAILS = {
  en: [
    'guests',
    'gift orders',
    'business customers',
    'orders above € 500',
    'the English version',
    'the Belgian shop',
    'evening orders',
    'bulky goods',
    'second-hand items',
    'made-to-measure',
    'newsletter campaign',
    'orders with two addresses',
  ],
  nl: [
    'gasten',
    'cadeaubestellingen',
    'zakelijke klanten',
    'bestellingen boven € 500',
    'de Engelse versie',
    'de Belgische webshop',
    'avondbestellingen',
    'grote stukken',
    'tweedehands',
    'maatwerk',
    'na de uitverkoop',
    'spoedbestellingen',
  ],
} as const;

/** Differs for every round of one combination. */
function detail(language: Language, combination: number, round: number): string {
  if (round === 0) return '';
  const words = DETAILS[language];
  const word = words[(combination + round) % words.length];
  return round > words.length ? ` (${word}, ${Math.ceil(round / words.length)})` : ` (${word})`;
}

/**
 * Endless, one template after another, each in a shuffled order of its combinations. No two summaries are the same: a
 * combination that comes round once more says so.
 */
export function* fillIn(templates: readonly Authored[], random: Random): Generator<Filled> {
  const queues = random.shuffle(templates).map((template) => ({
    template,
    combinations: random.shuffle(combinations(template)),
  }));
  if (queues.every((queue) => queue.combinations.length === 0)) return;
  for (let turn = 0; ; turn++) {
    for (const { template, combinations: all } of queues) {
      const values = all[turn % all.length];
      if (!values) continue;
      const more = detail(template.language, turn % all.length, Math.floor(turn / all.length));
      const blanks = {
        ...values,
        n: String(random.int(3, 38)),
        pct: String(random.int(2, 27)),
        order: String(20_400_000 + random.int(1, 99_999)),
      };
      yield {
        template,
        summary: fill(template.summary, blanks) + more,
        text:
          template.text === null
            ? null
            : template.text.replace(BLANK, (blank, name: string) => blanks[name as 'n'] ?? blank),
        subtasks: (template.hints.subtasks ?? []).map((subtask) => fill(subtask, blanks) + more),
      };
    }
  }
}
