import { z } from 'zod';
import { Failure } from '../contract/failure';
import type { LinkType, NamedRef } from '../domain/issue';
import type { FieldInfo } from '../usecases/ports';
import type { Send } from './request';

/** What a project is made of, for the settings page. */

const field = z.object({
  id: z.string(),
  name: z.string(),
  schema: z.object({ type: z.string() }).optional(),
  scope: z.object({ project: z.object({ id: z.string() }).optional() }).optional(),
});

/** Fields of the site that this project can have; team-managed fields of other projects are left out. */
export async function projectFields(send: Send, projectId: string): Promise<FieldInfo[]> {
  const fields = await send('getFields', {}, z.array(field));
  return fields
    .filter(({ scope }) => scope?.project === undefined || scope.project.id === projectId)
    .map(({ id, name, schema, scope }) => ({
      id,
      name,
      isNumber: schema?.type === 'number',
      ownField: scope?.project !== undefined,
    }));
}

const linkTypesAnswer = z.object({
  issueLinkTypes: z
    .array(z.object({ id: z.string(), name: z.string(), inward: z.string(), outward: z.string() }))
    .default([]),
});

/** None when linking is switched off for the site, which Jira answers with 404. */
export async function linkTypes(send: Send): Promise<LinkType[]> {
  try {
    return (await send('getIssueLinkTypes', {}, linkTypesAnswer)).issueLinkTypes;
  } catch (error) {
    if (error instanceof Failure && error.error.code === 'NOT_FOUND') return [];
    throw error;
  }
}

export async function issueTypes(send: Send, projectId: string): Promise<NamedRef[]> {
  const types = await send(
    'getIssueTypesForProject',
    { query: { projectId } },
    z.array(z.object({ id: z.string(), name: z.string() })),
  );
  return types.map(({ id, name }) => ({ id, name }));
}
