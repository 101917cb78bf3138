import { z } from 'zod';
import { HISTORY_PROPERTY } from '../domain/scoreHistory';
import { setProperty } from './issues';
import type { Send } from './request';

const answer = z.object({
  fields: z.object({ project: z.object({ id: z.string() }) }),
  properties: z.record(z.string(), z.unknown()).default({}),
});

/** The project an issue is in, and what its property holds, in whatever form; undefined: nothing. */
export async function readScoreHistory(
  send: Send,
  issueIdOrKey: string,
): Promise<{ projectId: string; history: unknown }> {
  const query = { fields: 'project', properties: HISTORY_PROPERTY };
  const { fields, properties } = await send('getIssue', { path: { issueIdOrKey }, query }, answer);
  return { projectId: fields.project.id, history: properties[HISTORY_PROPERTY] };
}

/** As the acting person. */
export const writeScoreHistory = (send: Send, issueId: string, history: unknown): Promise<void> =>
  setProperty(send, issueId, HISTORY_PROPERTY, history);
