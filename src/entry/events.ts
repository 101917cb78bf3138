import { z } from 'zod';
import { Failure } from '../contract/failure';
import { noteChange, type ChangedIssue } from '../usecases/refresh/noteChange';
import { toResult } from './errors';
import { ports } from './wire';

/** What Jira tells of an issue or a link (manifest: `trigger`); of a field in an unknown form nothing is taken. */

const id = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(z.string().regex(/^\d{1,19}$/));
const maybeId = id.nullish().catch(null);

const changeSchema = z
  .object({
    field: z.string().nullish().catch(null),
    fieldId: z.string().nullish().catch(null),
    from: maybeId,
  })
  .catch({});

const issueEvent = z.object({
  eventType: z.enum(['avi:jira:created:issue', 'avi:jira:updated:issue']),
  issue: z.object({
    id,
    fields: z
      .object({ project: z.object({ id: maybeId }).nullish().catch(null) })
      .nullish()
      .catch(null),
  }),
  changelog: z
    .object({ items: z.array(changeSchema).catch([]) })
    .nullish()
    .catch(null),
});

const linkEvent = z.object({
  eventType: z.enum(['avi:jira:created:issuelink', 'avi:jira:deleted:issuelink']),
  sourceIssueId: id,
  destinationIssueId: id,
  sourceProjectId: maybeId,
  destinationProjectId: maybeId,
});

const eventSchema = z.union([issueEvent, linkEvent]);

/** What an issue gets with another project. */
const PLACE_FIELDS: ReadonlySet<string> = new Set(['project', 'key', 'issuekey']);
const PARENT_FIELDS: ReadonlySet<string> = new Set(['parent', 'issueparentassociation', 'epic link']);
/** What others are judged by, of an issue that they are linked with or part of. */
const SHOWN_ELSEWHERE: ReadonlySet<string> = new Set([...PARENT_FIELDS, 'status', 'link', 'issuelinks', 'issuetype']);

/** What a line of the changelog is about, by all its names, and what was there before. */
interface Change {
  readonly names: readonly string[];
  readonly from: string | null;
}

/** Whatever comes, nothing is thrown: Jira has nobody to tell, and the nightly sweep mends what was not noted. */
export async function handleIssueEvent(event: unknown): Promise<void> {
  await toResult('issueEvent', async () => {
    const parsed = eventSchema.safeParse(event);
    if (!parsed.success) throw new Failure('INVALID_INPUT', { detail: 'event' });
    await noteChange(ports, changedBy(parsed.data));
  });
}

function changedBy(event: z.infer<typeof eventSchema>): ChangedIssue[] {
  if ('sourceIssueId' in event) {
    return [
      { id: event.sourceIssueId, projectId: event.sourceProjectId ?? null, near: false },
      { id: event.destinationIssueId, projectId: event.destinationProjectId ?? null, near: false },
    ];
  }
  const projectId = event.issue.fields?.project?.id ?? null;
  const changes = (event.changelog?.items ?? []).map(({ field, fieldId, from }): Change => ({
    names: [field, fieldId].map((name) => name?.toLowerCase() ?? ''),
    from: from ?? null,
  }));
  const near =
    event.eventType === 'avi:jira:created:issue' ||
    changes.some(({ names }) => names.some((name) => SHOWN_ELSEWHERE.has(name)));
  // The parent it had is no longer to be found from the issue.
  const left = changes.filter(({ names }) => names.some((name) => PARENT_FIELDS.has(name)));
  const formerParents = left.flatMap(({ from }) => (from === null ? [] : { id: from, projectId, near: false }));
  return [{ id: event.issue.id, projectId, near, ...movedFrom(changes) }, ...formerParents];
}

/** Of an issue that moved to another project. */
function movedFrom(changes: readonly Change[]): Pick<ChangedIssue, 'movedFrom'> {
  const moves = changes.filter(({ names }) => names.some((name) => PLACE_FIELDS.has(name)));
  if (moves.length === 0) return {};
  const project = moves.find(({ names }) => names.includes('project'));
  return { movedFrom: project?.from ?? null };
}
