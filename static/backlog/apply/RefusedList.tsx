import type { RefusedIssue } from '../../../src/contract';
import { Message } from '../../common/Message';
import { useText } from '../../common/text';
import { usePageBehind } from './page';

/** Issues that Jira would not move, each with why. */
export function RefusedList({ refused }: { readonly refused: readonly RefusedIssue[] }) {
  const t = useText();
  const { rowOf } = usePageBehind();
  return (
    <Message appearance="warning" title={t('apply.refused.title', { count: refused.length })}>
      <ul className="note-list apply-refused">
        {refused.map(({ issueId, status }) => (
          <li key={issueId}>
            {rowOf(issueId)?.issue.key ?? t('apply.issue.unknown')}: {t(`apply.refused.${reasonOf(status)}`)}
          </li>
        ))}
      </ul>
    </Message>
  );
}

const reasonOf = (status: number) => (status === 403 ? 'forbidden' : status === 404 ? 'gone' : 'other');
