/** The names under which the manifest makes values of issue properties searchable in JQL. */
import { z } from 'zod';
import type { PropertyAlias } from '../jira';
import type { Manifest } from './manifest';

const propertySchema = z.object({
  propertyKey: z.string(),
  entityType: z.string().default('issue'),
  values: z.array(
    z.object({
      path: z.string(),
      type: z.enum(['number', 'string', 'text', 'user', 'date']),
      searchAlias: z.string().optional(),
    }),
  ),
});

export function propertyAliases(manifest: Manifest): Record<string, PropertyAlias> {
  const single: unknown[] = manifest.modules['jira:entityProperty'] ?? [];
  const sets = (manifest.modules['jira:entityPropertySet'] ?? []).flatMap(({ properties }): unknown[] =>
    Array.isArray(properties) ? properties : [],
  );
  const aliases = [...single, ...sets]
    .map((property) => propertySchema.parse(property))
    .filter(({ entityType }) => entityType === 'issue')
    .flatMap(({ propertyKey, values }) =>
      values.flatMap(({ path, type, searchAlias }): [string, PropertyAlias][] =>
        searchAlias === undefined ? [] : [[searchAlias, { propertyKey, path, type }]],
      ),
    );
  return Object.fromEntries(aliases);
}
