import { useCallback, useEffect } from 'react';
import { router } from '@forge/bridge';
import { fail, ok, type Result } from '../../../src/contract/result';
import { hasText } from '../../../src/domain/gates/adf';
import type { Issue } from '../../../src/domain/issue';
import { Adf } from '../../common/adf/Adf';
import type { Links } from '../../common/adf/OutLink';
import { ErrorMessage } from '../../common/ErrorMessage';
import { Loading } from '../../common/Loading';
import { usePageContext } from '../../common/pageContext';
import { useText } from '../../common/text';
import { asAppError } from '../../common/unwrap';
import { useAnswer } from '../../common/useAnswer';
import { readWholeIssue } from '../../common/wire';
import { Clipped } from './Clipped';
import { Section } from './Section';

const openAddress = (address: string): void => void router.open(address);

interface DescriptionSectionProps {
  readonly issueId: string;
  /** Jira gives this issue no longer. */
  readonly onGone: (issueId: string) => void;
}

/** The backlog is read without descriptions: each comes when someone wants to read it. */
export function DescriptionSection({ issueId, onGone }: DescriptionSectionProps) {
  const t = useText();
  const { projectId, siteUrl } = usePageContext();
  const ask = useCallback(
    (): Promise<Result<Issue | null>> =>
      readWholeIssue(projectId, issueId).then(ok, (error: unknown) => fail(asAppError(error))),
    [projectId, issueId],
  );
  const { answer, reload } = useAnswer(ask);
  const isGone = answer.status === 'ready' && answer.value === null;
  useEffect(() => {
    if (isGone) onGone(issueId);
  }, [isGone, onGone, issueId]);
  const links: Links = { siteUrl, open: openAddress };
  return (
    <Section title={t('drawer.description')}>
      {answer.status === 'loading' && <Loading rows={4} rowHeight={20} />}
      {answer.status === 'failed' && <ErrorMessage error={answer.error} onRetry={reload} />}
      {answer.status === 'ready' &&
        answer.value !== null &&
        (hasText(answer.value.description) ? (
          <Clipped>
            <Adf document={answer.value.description} headingBelow={3} links={links} />
          </Clipped>
        ) : (
          <p className="drawer-nothing">{t('drawer.description.none')}</p>
        ))}
    </Section>
  );
}
