import type { Finding } from '../../../src/domain/gates/finding';
import { findingText } from '../../../src/texts/gates/checks';
import { keysText } from '../../../src/texts/keys';
import type { Language } from '../../../src/texts/language';

/**
 * Why a check came out as it did, in one sentence: where a panel lists something below it, this one ends. Issues by their
 * keys, criteria by their number alone.
 */
export function findingSentence(finding: Finding, language: Language): string {
  const { reason } = finding;
  const text = findingText(finding, language);
  if (!text.endsWith(':')) return text;
  return 'issues' in reason ? `${text} ${keysText(reason.issues, language)}.` : `${text.slice(0, -1)}.`;
}
