/** Who is looking, in which language and theme: kept in the address, so a link shows somebody else the same. */
export const PERSON_KEYS = ['admin', 'po', 'dev', 'viewer'] as const;
export const LOCALES = ['nl-NL', 'en-US'] as const;
export const THEMES = ['light', 'dark'] as const;

export interface Choice {
  as: (typeof PERSON_KEYS)[number];
  lang: (typeof LOCALES)[number];
  theme: (typeof THEMES)[number];
}

export const CHOICE_KEYS = ['as', 'lang', 'theme'] as const;

/** The product owner, in English, light: who the app is for. */
export function readChoice(search: string): Choice {
  const query = new URLSearchParams(search);
  return {
    as: oneOf(PERSON_KEYS, query.get('as'), 'po'),
    lang: oneOf(LOCALES, query.get('lang'), 'en-US'),
    theme: oneOf(THEMES, query.get('theme'), 'light'),
  };
}

/** The address `to` with the choice in its query. What else the query holds stays. */
export function withChoice(to: string, choice: Choice): string {
  const url = new URL(to, window.location.origin);
  for (const key of CHOICE_KEYS) url.searchParams.set(key, choice[key]);
  return `${url.pathname}${url.search}${url.hash}`;
}

function oneOf<T extends string>(known: readonly T[], value: string | null, otherwise: T): T {
  return known.find((candidate) => candidate === value) ?? otherwise;
}
