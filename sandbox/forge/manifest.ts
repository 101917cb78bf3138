/** The app's manifest as the host reads it: only what the sandbox needs, the rest is carried along unread. */
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';

const text = z.union([z.string(), z.object({ i18n: z.string() })]);

const page = z.looseObject({ resource: z.string() });

const moduleSchema = z.looseObject({
  key: z.string(),
  name: text.optional(),
  resource: z.string().optional(),
  title: text.optional(),
  label: text.optional(),
  description: text.optional(),
  function: z.string().optional(),
  handler: z.string().optional(),
  timeoutSeconds: z.number().optional(),
  resolver: z.object({ function: z.string() }).optional(),
  dynamicProperties: z.object({ function: z.string() }).optional(),
  status: z.unknown().optional(),
  /** Of a consumer. */
  queue: z.string().optional(),
  /** Of a trigger. */
  events: z.array(z.string()).optional(),
  filter: z.looseObject({ ignoreSelf: z.boolean().optional(), expression: z.string().optional() }).optional(),
  /** Of a workflow validator. */
  create: page.optional(),
  edit: page.optional(),
  view: page.optional(),
  projectTypes: z.array(z.enum(['company-managed', 'team-managed'])).optional(),
});

const indexSchema = z.union([
  z.string(),
  z.object({ name: z.string(), partition: z.array(z.string()).optional(), range: z.array(z.string()).optional() }),
]);

const entitySchema = z.object({
  name: z.string(),
  attributes: z.record(z.string(), z.object({ type: z.string() })),
  indexes: z.array(indexSchema).optional(),
});

const manifestSchema = z.looseObject({
  app: z.looseObject({
    id: z.string(),
    storage: z.looseObject({ entities: z.array(entitySchema).optional() }).optional(),
  }),
  modules: z.record(z.string(), z.array(moduleSchema)),
  resources: z
    .array(z.looseObject({ key: z.string(), path: z.string(), entry: z.record(z.string(), z.string()).optional() }))
    .default([]),
  permissions: z
    .looseObject({ scopes: z.array(z.union([z.string(), z.looseObject({ name: z.string() })])).optional() })
    .default({}),
  translations: z
    .looseObject({
      resources: z.array(z.object({ key: z.string(), path: z.string() })),
      fallback: z.looseObject({ default: z.string() }),
    })
    .optional(),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestModule = z.infer<typeof moduleSchema>;
export type ManifestText = z.infer<typeof text>;
export type EntityDefinition = z.infer<typeof entitySchema>;

export function parseManifest(yaml: string): Manifest {
  return manifestSchema.parse(parse(yaml));
}

export async function readManifest(file: string): Promise<Manifest> {
  return parseManifest(await readFile(file, 'utf8'));
}

export function scopesOf(manifest: Manifest): string[] {
  return (manifest.permissions.scopes ?? []).map((scope) => (typeof scope === 'string' ? scope : scope.name));
}

/** The module with this key, and its type such as `jira:issuePanel`. */
export function findModule(manifest: Manifest, key: string): { type: string; module: ManifestModule } | undefined {
  for (const [type, modules] of Object.entries(manifest.modules)) {
    const module = modules.find((candidate) => candidate.key === key);
    if (module) return { type, module };
  }
  return undefined;
}

/** `main/backlog` names the entry `backlog` of the resource `main`; plain `main` is its index.html. */
export function pageOf(manifest: Manifest, reference: string): { resource: string; file: string } | undefined {
  const [key, entry] = reference.split('/');
  const resource = manifest.resources.find((candidate) => candidate.key === key);
  if (!resource) return undefined;
  if (entry === undefined) return { resource: resource.key, file: 'index.html' };
  const file = resource.entry?.[entry];
  return file === undefined ? undefined : { resource: resource.key, file };
}

/** Where the sandbox serves a page. */
export function addressOf(manifest: Manifest, reference: string | undefined): string | undefined {
  const page = reference === undefined ? undefined : pageOf(manifest, reference);
  return page && `/forge/${page.resource}/${page.file}`;
}
