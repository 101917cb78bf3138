import { issueStatus } from '../usecases/issueStatus';
import { readPlace, requireIssue } from './context';
import { toResult } from './errors';
import { ports } from './wire';

interface Lozenge {
  readonly status?: { readonly type: 'lozenge'; readonly value: { readonly label: string; readonly type: 'default' } };
}

/**
 * Jira asks for the lozenge beside the Priority panel (manifest: `dynamicProperties`). Its payload has no account, so
 * that is taken from Forge's own second argument. Whatever goes wrong, the issue view must not suffer: no lozenge.
 */
export async function handleLozenge(payload: unknown, invocation?: unknown): Promise<Lozenge> {
  const answer = await toResult('lozenge', async () => {
    const place = requireIssue(readPlace({ ...asObject(payload), accountId: accountOf(payload, invocation) }));
    return issueStatus(ports, place);
  });
  if (!answer.ok || answer.value === null) return {};
  return { status: { type: 'lozenge', value: { label: answer.value.label, type: 'default' } } };
}

const asObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const accountOf = (payload: unknown, invocation: unknown): unknown =>
  asObject(asObject(invocation).principal).accountId ?? asObject(asObject(payload).context).accountId;
