import { router } from '@forge/bridge';

export const issueAddress = (siteUrl: string, key: string): string => `${siteUrl}/browse/${encodeURIComponent(key)}`;

/** In a new tab, so that the backlog stays as it is. */
export function openIssue(key: string): void {
  void router.open(`/browse/${encodeURIComponent(key)}`);
}
