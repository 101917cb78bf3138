/** The manifest's translations, as Forge serves them to pages and uses them for the titles of modules. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Manifest, ManifestText } from './manifest';

export interface Translations {
  /** What `__LOCALES__/i18n-info.json` says. */
  info: { config: { locales: string[]; fallback: Record<string, unknown> } };
  /** The translation file of a locale, as it was read. */
  files: Map<string, unknown>;
  text(value: ManifestText | undefined, locale: string): string;
}

export async function loadTranslations(manifest: Manifest, root: string): Promise<Translations> {
  const declared = manifest.translations;
  const files = new Map<string, unknown>();
  for (const { key, path: file } of declared?.resources ?? []) {
    files.set(key, JSON.parse(await readFile(path.resolve(root, file), 'utf8')));
  }
  const fallback = declared?.fallback ?? { default: 'en-US' };
  return {
    info: { config: { locales: [...files.keys()], fallback } },
    files,
    text(value, locale) {
      if (value === undefined) return '';
      if (typeof value === 'string') return value;
      return lookUp(files.get(locale), value.i18n) ?? lookUp(files.get(fallback.default), value.i18n) ?? value.i18n;
    },
  };
}

/** A key may name a flat entry (`"a.b": …`) or a nested one (`a: {b: …}`): Forge takes both. */
function lookUp(file: unknown, key: string): string | undefined {
  if (typeof file !== 'object' || file === null) return undefined;
  const flat = Object.getOwnPropertyDescriptor(file, key)?.value as unknown;
  if (typeof flat === 'string') return flat;
  let value: unknown = file;
  for (const part of key.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.getOwnPropertyDescriptor(value, part)?.value as unknown;
  }
  return typeof value === 'string' ? value : undefined;
}
