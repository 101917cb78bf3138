import type { NamedRef } from '../../../src/domain/issue';

/** What Jira offers, and before it what was chosen and Jira no longer offers: it stays to be seen. */
export const offeredWith = (chosen: NamedRef | null, offered: readonly NamedRef[]): readonly NamedRef[] =>
  chosen === null || chosen.id === '' || offered.some(({ id }) => id === chosen.id) ? offered : [chosen, ...offered];

export const optionsOf = (refs: readonly NamedRef[]) => refs.map(({ id, name }) => ({ value: id, label: name }));
