import { gatePhrase } from '../../../src/texts/gates/refusal';
import type { Language } from '../../../src/texts/language';
import type { TextKey } from '../../common/text';
import type { Joined } from '../useSettings';
import type { Overlap } from './merge';

/** What was changed, in the words of the page. */

export function overlapText(overlap: Overlap, language: Language): string {
  const { t } = language;
  switch (overlap.of) {
    case 'gate':
      return gatePhrase(overlap.gate, language);
    case 'model':
      return t('settings.part.model', { model: t(`model.${overlap.id}.name`) });
    case 'part':
      return t(`settings.part.${overlap.part}`);
  }
}

export const partsText = (overlaps: readonly Overlap[], language: Language): string =>
  language.format.list(overlaps.map((overlap) => overlapText(overlap, language)));

/** That what somebody saved meanwhile came along. */
export const joinedText = (key: TextKey, { by, changes }: Joined, language: Language): string =>
  language.t(key, { by, parts: partsText(changes, language) });
