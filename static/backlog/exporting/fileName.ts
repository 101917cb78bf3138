import type { ExportParts } from './exportParts';

type Named = Pick<ExportParts, 'load' | 'setting' | 'now' | 'whatIf'>;

/**
 * "voorrang-SHOP-2026-11-25.csv": the day as the person's calendar has it. What is tried out, or not all of the backlog, says so
 * in its name: a CSV has no other place for it, and lies among others before long.
 */
export function exportFileName({ load, setting, now, whatIf }: Named, extension: string): string {
  const { language, projectKey } = setting;
  const part = (number: number) => String(number).padStart(2, '0');
  const day = `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
  const marks = [
    ...(whatIf.trying ? [language.t('export.file.whatIf')] : []),
    ...(load.state === 'complete' ? [] : [language.t('export.file.partial')]),
  ];
  return `${['voorrang', projectKey, day, ...marks].join('-')}.${extension}`;
}
