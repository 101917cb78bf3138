import type { ExportParts } from './exportParts';

/** "voorrang-SHOP-2026-11-25.csv": the day as the person's calendar has it. */
export function exportFileName({ setting, now }: Pick<ExportParts, 'setting' | 'now'>, extension: string): string {
  const part = (number: number) => String(number).padStart(2, '0');
  const day = `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
  return `voorrang-${setting.projectKey}-${day}.${extension}`;
}
