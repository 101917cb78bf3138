import { z } from 'zod';
import type { Send } from './request';

/** Jira's limit for one call. */
const USERS_PER_CALL = 100;

const answer = z.object({ values: z.array(z.object({ accountId: z.string(), displayName: z.string() })) });

/** Names for account ids, asked when shown: Voorrang stores none. People Jira does not know are left out. */
export async function displayNames(send: Send, accountIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const unique = [...new Set(accountIds)];
  const names = new Map<string, string>();
  for (let start = 0; start < unique.length; start += USERS_PER_CALL) {
    const accountId = unique.slice(start, start + USERS_PER_CALL);
    const { values } = await send('bulkGetUsers', { query: { accountId, maxResults: accountId.length } }, answer);
    for (const user of values) names.set(user.accountId, user.displayName);
  }
  return names;
}
