/** The part of Jira's workflow editor that adds an app's validators, for the shell: what there is, and to change it. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Site, SiteProject, WorkflowRule } from '../jira';
import { personOf } from '../jira/fastify';
import { addressOf } from './manifest';
import type { Manifest, ManifestModule } from './manifest';
import type { Translations } from './translations';

/** A validator of the app, in the words of one language. */
export interface ValidatorView {
  key: string;
  name: string;
  description: string;
  /** Addresses of its pages; null: it has none. */
  pages: Record<'create' | 'edit' | 'view', string | null>;
}

export interface WorkflowView {
  rules: WorkflowRule[];
  validators: ValidatorView[];
}

interface Parts {
  manifest: Manifest;
  site: Site;
  translations: Translations;
}

/** Jira's limit to what a page may hand over. */
const MOST_CONFIGURATION_BYTES = 32 * 1024;

const rulesSchema = z.object({
  rules: z.array(
    z.object({
      id: z.string().min(1),
      toStatusId: z.string(),
      moduleKey: z.string(),
      configuration: z
        .unknown()
        .refine(
          (value) => Buffer.byteLength(JSON.stringify(value) ?? '') <= MOST_CONFIGURATION_BYTES,
          'is larger than 32 KB',
        ),
    }),
  ),
});

type Query = { Querystring: { project?: string; locale?: string } };

export function registerWorkflow(server: FastifyInstance, parts: Parts): void {
  const { site } = parts;

  server.get<Query>('/sandbox/workflow', ({ query }, reply) => {
    const project = site.project(query.project ?? '');
    return project ? viewOf(parts, project, query.locale ?? 'en-US') : refuse(reply, 404, noProject(query.project));
  });

  server.put<Query>('/sandbox/workflow', (request, reply) => {
    const { query, body } = request;
    const project = site.project(query.project ?? '');
    if (!project) return refuse(reply, 404, noProject(query.project));
    if (!isAdmin(site, request)) return refuse(reply, 403, 'Only a Jira administrator changes a workflow');
    const read = rulesSchema.safeParse(body);
    if (!read.success) return refuse(reply, 400, z.prettifyError(read.error));
    const wrong = problemOf(parts, project, read.data.rules);
    if (wrong !== null) return refuse(reply, 400, wrong);
    site.workflowRules.set(project.id, read.data.rules);
    return viewOf(parts, project, query.locale ?? 'en-US');
  });
}

function viewOf({ manifest, site, translations }: Parts, project: SiteProject, locale: string): WorkflowView {
  return {
    rules: site.workflowRules.get(project.id) ?? [],
    validators: validatorsOf(manifest, project).map(({ key, name, description, create, edit, view }) => ({
      key,
      name: translations.text(name, locale),
      description: translations.text(description, locale),
      pages: {
        create: addressOf(manifest, create?.resource) ?? null,
        edit: addressOf(manifest, edit?.resource) ?? null,
        view: addressOf(manifest, view?.resource) ?? null,
      },
    })),
  };
}

/** Company-managed projects only, where the manifest says nothing else. */
function validatorsOf(manifest: Manifest, { style }: SiteProject): ManifestModule[] {
  const type = style === 'classic' ? 'company-managed' : 'team-managed';
  const all = manifest.modules['jira:workflowValidator'] ?? [];
  return all.filter(({ projectTypes = ['company-managed'] }) => projectTypes.includes(type));
}

function problemOf({ manifest }: Parts, project: SiteProject, rules: readonly WorkflowRule[]): string | null {
  const known = validatorsOf(manifest, project).map(({ key }) => key);
  for (const { toStatusId, moduleKey } of rules) {
    if (!known.includes(moduleKey)) return `This project can have no validator ${moduleKey}`;
    if (!project.statusIds.includes(toStatusId)) return `This project has no status ${toStatusId}`;
  }
  return new Set(rules.map(({ id }) => id)).size < rules.length ? 'Two rules have the same id' : null;
}

function isAdmin(site: Site, request: FastifyRequest): boolean {
  const person = site.person(personOf(request));
  return person !== undefined && site.isAdmin(person);
}

const noProject = (key: string | undefined): string => `The site has no project ${key ?? ''}`;

function refuse(reply: FastifyReply, status: number, message: string): FastifyReply {
  return reply.code(status).send({ message });
}
