import { router } from '@forge/bridge';

/** An issue's key and summary; the frame may not navigate by itself, so Jira opens it. */
export function IssueLink({ issue }: { issue: { readonly key: string; readonly summary?: string } }) {
  return (
    <button type="button" className="link-button" onClick={() => void router.open(`/browse/${issue.key}`)}>
      {issue.summary ? `${issue.key} ${issue.summary}` : issue.key}
    </button>
  );
}
