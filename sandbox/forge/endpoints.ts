/** What the shell asks of the Forge host over HTTP: which modules there are, and to run their functions. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { ForgeHost } from './host';
import { addressOf } from './manifest';
import type { Manifest, ManifestModule } from './manifest';
import type { Translations } from './translations';

/** A module with a page, in the words of one language. */
export interface ModuleView {
  key: string;
  type: string;
  title: string;
  label: string;
  page: string;
  hasDynamicProperties: boolean;
  status: unknown;
}

const personKey = z.enum(['admin', 'po', 'dev', 'viewer']);

const callSchema = z.object({
  person: personKey,
  moduleKey: z.string(),
  functionKey: z.string(),
  payload: z.unknown(),
  context: z.record(z.string(), z.unknown()),
});

const dynamicSchema = z.object({
  person: personKey,
  moduleKey: z.string(),
  extension: z.record(z.string(), z.unknown()),
});

export function registerEndpoints(server: FastifyInstance, host: ForgeHost, translations: Translations): void {
  server.get<{ Querystring: { locale?: string } }>('/sandbox/modules', ({ query }) => ({
    modules: modulesOf(host, translations, query.locale ?? 'en-US'),
    pages: pagesOf(host.manifest),
  }));

  // A failed function is an answer here, not an HTTP error: the shell rejects the page's promise with it.
  server.post('/sandbox/invoke', { bodyLimit: 16 * 1024 * 1024 }, async ({ body }) => {
    const { person, moduleKey, functionKey, payload, context } = callSchema.parse(body);
    return settled(host.invoke(moduleKey, { functionKey, payload }, { person, context }));
  });

  // What Forge does by the clock, the sandbox does on demand.
  server.post<{ Params: { key: string } }>('/sandbox/scheduled/:key', ({ params }) =>
    settled(host.runScheduled(params.key)),
  );

  server.post('/sandbox/dynamic-properties', async ({ body }) => {
    const { person, moduleKey, extension } = dynamicSchema.parse(body);
    const module = Object.values(host.manifest.modules)
      .flat()
      .find(({ key, dynamicProperties }) => key === moduleKey && dynamicProperties !== undefined);
    if (!module?.dynamicProperties) return { ok: true, value: null };
    return settled(host.run(module.dynamicProperties.function, { cloudId: host.cloudId, extension }, { person }));
  });
}

/** The address of each page by its reference, for modals: these name a resource instead of a module. */
function pagesOf(manifest: Manifest): Record<string, string> {
  const references = manifest.resources.flatMap(({ key, entry }) => [
    key,
    ...Object.keys(entry ?? {}).map((name) => `${key}/${name}`),
  ]);
  return Object.fromEntries(references.map((reference) => [reference, addressOf(manifest, reference) ?? '']));
}

function modulesOf(host: ForgeHost, translations: Translations, locale: string): ModuleView[] {
  return Object.entries(host.manifest.modules).flatMap(([type, modules]) =>
    modules.flatMap((module) => viewOf(host, translations, locale, type, module)),
  );
}

function viewOf(
  host: ForgeHost,
  translations: Translations,
  locale: string,
  type: string,
  module: ManifestModule,
): ModuleView[] {
  const page = addressOf(host.manifest, module.resource);
  if (page === undefined) return [];
  const title = translations.text(module.title, locale);
  return [
    {
      key: module.key,
      type,
      title,
      label: translations.text(module.label, locale) || title,
      page,
      hasDynamicProperties: module.dynamicProperties !== undefined,
      status: module.status ?? null,
    },
  ];
}

type Settled = { ok: true; value: unknown } | { ok: false; error: { name: string; message: string } };

async function settled(work: Promise<unknown>): Promise<Settled> {
  try {
    return { ok: true, value: (await work) ?? null };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { ok: false, error: { name, message } };
  }
}
