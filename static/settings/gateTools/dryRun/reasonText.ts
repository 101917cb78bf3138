import type { Finding } from '../../../../src/domain/gates/finding';
import { findingText } from '../../../../src/texts/gates/checks';
import { keysText } from '../../../../src/texts/keys';
import type { Language } from '../../../../src/texts/language';

/** Why a check came out as it did, in one sentence: with the issues that the panel lists below it, without the criteria. */
export function reasonText(finding: Finding, language: Language): string {
  const { reason } = finding;
  const text = findingText(finding, language);
  const keys = 'issues' in reason ? keysText(reason.issues, language) : '';
  return text.replace(/:$/, keys === '' ? '.' : `: ${keys}.`);
}
