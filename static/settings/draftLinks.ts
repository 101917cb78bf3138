import { firstEnd, type BlockingLink, type BlockingLinks } from '../../src/domain/dependencies';
import type { LinkType } from '../../src/domain/issue';
import type { ProjectSettings } from '../../src/domain/settings';

/** Edits of which links say what goes first. */

/** Only a type that reads differently from its two ends can say so. */
export const directedTypes = (types: readonly LinkType[]): LinkType[] =>
  types.filter((type) => type.inward !== type.outward);

/** By id, so that a choice taken back leaves the settings as they were. */
const sorted = (links: readonly BlockingLink[]): BlockingLink[] =>
  [...links].sort((a, b) => (a.typeId < b.typeId ? -1 : Number(a.typeId > b.typeId)));

/** What is recognised by name, as if an admin had chosen it: where choosing begins. */
export const recognisedLinks = (types: readonly LinkType[]): BlockingLink[] =>
  sorted(
    types.flatMap((type) => {
      const first = firstEnd(type, null);
      return first === null ? [] : [{ typeId: type.id, first }];
    }),
  );

export const changeLinks = (settings: ProjectSettings, links: BlockingLinks): ProjectSettings => ({
  ...settings,
  blockingLinks: links === null ? null : [...links],
});

/** null: the type says nothing about order. Types that Jira does not offer now stay chosen: what is gone may come back. */
export function changeFirst(
  settings: ProjectSettings,
  typeId: string,
  first: BlockingLink['first'] | null,
): ProjectSettings {
  const others = (settings.blockingLinks ?? []).filter((link) => link.typeId !== typeId);
  return changeLinks(settings, sorted(first === null ? others : [...others, { typeId, first }]));
}
