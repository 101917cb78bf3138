import { z } from 'zod';
import type { Send } from './request';

/** Jira's limit for one call. */
const USERS_PER_CALL = 100;

const myselfAnswer = z.object({
  locale: z.string().default(''),
  groups: z.object({ items: z.array(z.object({ groupId: z.string().nullish() })).default([]) }).optional(),
});

/** Ids of the groups that the acting person is in. */
export async function myGroups(send: Send): Promise<string[]> {
  const { groups } = await send('getMyself', { query: { expand: 'groups' } }, myselfAnswer);
  return (groups?.items ?? []).flatMap(({ groupId }) => groupId ?? []);
}

/** Jira's name of the language that whoever acts sees: `nl_NL`; for the app itself that is the site's. */
export const myLocale = async (send: Send): Promise<string> => (await send('getMyself', {}, myselfAnswer)).locale;

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
