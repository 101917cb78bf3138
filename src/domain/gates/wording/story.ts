/** The parts of a user story (Connextra form), in English and Dutch. */
export const STORY_PARTS = ['role', 'goal', 'benefit'] as const;
export type StoryPart = (typeof STORY_PARTS)[number];

/** Not a role: "als ik klik", "als er geen voorraad is" are conditions. */
const CONDITION = '(?!(?:een|de|het|ik|je|jij|u|er|het|we|wij|ze|zij|dit|dat|alle|alles|geen|men|op|in|bij)(?!\\p{L}))';

const OPENINGS: { readonly [P in StoryPart]: RegExp } = {
  // At the start of a sentence or clause: "as a result" and "als laatste" stand elsewhere too.
  role: new RegExp(
    `(?:^|[.!?:;,\\n(]\\s*)(?:as (?:an?|the|our|one|someone|somebody)(?!\\p{L})|als (?:een |de |het )?${CONDITION}(?=\\p{L}))`,
    'iu',
  ),
  goal: /(?<!\p{L})(?:i(?: would|’d|'d)? (?:want|like|need|wish|can|must|should)|wil(?:len)? (?:ik|we|wij)|ik wil|(?:we|i) want|wens ik|zou ik|heb ik|moet ik|kan ik)(?!\p{L})/iu,
  benefit:
    /(?<!\p{L})(?:so that|so (?:i|we|they)(?=\s)|in order (?:to|that)|because|zodat|opdat|waardoor|omdat|om (?:\S+ ){0,12}te(?=\s)|om te(?=\s))(?!\p{L})/iu,
};

/** Closes a story: "I need" behind it belongs to the benefit. At the very start it opens one. */
const CLOSING = /(?<=.)(?<!\p{L})(?:so that|zodat|opdat)(?!\p{L})/isu;

/** `<role>`, `[goal]`, `…` and `___` stand in a template that nobody has filled in. */
const UNFILLED = /<[^<>]*>|\[[^[\]]*\]|\{[^{}]*\}|…|\.{3,}|_{2,}/gu;

/** A story is a few sentences; what stands further down is not part of it. */
const LOOKED_AT = 2_000;

/** What a text lacks of a user story; a part that is opened and says nothing is missing too. */
export function missingStoryParts(text: string): StoryPart[] {
  const filled = text.slice(0, LOOKED_AT).replace(UNFILLED, ' ');
  const close = filled.search(CLOSING);
  const closing = close >= 0 ? close : filled.length;
  const found = STORY_PARTS.flatMap((part) => {
    const match = OPENINGS[part].exec(part === 'goal' ? filled.slice(0, closing) : filled);
    return match ? [{ part, start: match.index, end: match.index + match[0].length }] : [];
  }).sort((a, b) => a.start - b.start);
  const said = found.filter(({ end }, index) => /\p{L}/u.test(filled.slice(end, found[index + 1]?.start)));
  return STORY_PARTS.filter((part) => !said.some((one) => one.part === part));
}
