import type { MouseEvent } from 'react';
import { router } from '@forge/bridge';

export { issueAddress } from './issueAddress';

/** In a new tab, so that the backlog stays as it is. */
export function openIssue(key: string): void {
  void router.open(`/browse/${encodeURIComponent(key)}`);
}

/** For a click on a link to an issue, whose key stands in its `data-key`. */
export function openInJira(event: MouseEvent<HTMLAnchorElement>): void {
  // Asked for a tab of one's own choosing: the browser does that itself.
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  // The frame may not navigate by itself: Jira opens the issue.
  event.preventDefault();
  openIssue(event.currentTarget.dataset.key ?? '');
}
