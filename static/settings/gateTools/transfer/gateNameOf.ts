import { gateName } from '../../../../src/texts/gates/refusal';
import type { Language } from '../../../../src/texts/language';
import type { FileGate } from './readFile';

/** What a gate of a file is called. */
export const gateNameOf = ({ kind, name }: Pick<FileGate, 'kind' | 'name'>, language: Language): string =>
  gateName({ id: kind, name }, language);
