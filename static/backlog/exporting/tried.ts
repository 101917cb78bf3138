import { changesOf } from '../../../src/domain/whatIf/scenario';
import type { Language } from '../../common/text';
import { changeText } from '../whatIf/changeText';
import type { ExportParts } from './exportParts';

/** As many as one reads; the others are counted. */
const MOST_TOLD = 10;

/** "Weight of Age: 1 → 50; SHOP-4 before SHOP-7: no dependency → dependency": what makes this order another than today's. */
export function triedText(
  { scenario, today }: NonNullable<ExportParts['whatIf']['trying']>,
  language: Language,
): string {
  const { t } = language;
  const changes = changesOf(scenario);
  if (changes.length === 0) return t('export.tried.nothing');
  const told = changes
    .slice(0, MOST_TOLD)
    .map((change) => t('export.tried.change', { ...changeText(change, today, language) }));
  const more = changes.length - told.length;
  return [...told, ...(more > 0 ? [t('export.tried.more', { count: more })] : [])].join('; ');
}
