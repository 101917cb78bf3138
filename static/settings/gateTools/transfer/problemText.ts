import type { Language } from '../../../../src/texts/language';
import { MOST_BYTES, type FileProblem } from './readFile';

/** What keeps a file from being imported: where it is, what is wrong, and what to do. */
export function problemText(problem: FileProblem, { t }: Language): string {
  switch (problem.code) {
    case 'empty':
    case 'notGates':
    case 'otherVersion':
    case 'noGates':
      return t(`transfer.problem.${problem.code}`);
    case 'tooLarge':
      return t('transfer.problem.tooLarge', { kilobytes: problem.kilobytes, most: MOST_BYTES / 1_000 });
    case 'notJson':
      return t('transfer.problem.notJson', { line: problem.line, column: problem.column });
    case 'tooManyGates':
      return t('transfer.problem.tooManyGates', { count: problem.count, most: problem.most });
    case 'tooManyChecks':
      return t('transfer.problem.tooManyChecks', { gate: problem.gate, count: problem.count, most: problem.most });
    case 'twice':
      return t('transfer.problem.twice', { gate: problem.gate });
    case 'unknownType':
      return t('transfer.problem.unknownType', { gate: problem.gate, check: problem.check, type: problem.type });
    case 'badGate':
      return t('transfer.problem.badGate', {
        gate: problem.gate,
        part: problem.part === '' ? t('transfer.problem.wholeGate') : quoted(problem.part),
        wrong: t(`transfer.wrong.${problem.wrong}`),
      });
    case 'badCheck':
      return t('transfer.problem.badCheck', {
        gate: problem.gate,
        check: problem.check,
        type: problem.type,
        part: quoted(problem.part),
        wrong: t(`transfer.wrong.${problem.wrong}`),
      });
  }
}

/** As it stands in the file. */
const quoted = (part: string): string => `"${part}"`;
