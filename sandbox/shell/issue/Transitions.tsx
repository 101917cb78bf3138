import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { useFlags } from '../flags';
import type { IssueBean, TransitionBean } from '../jiraTypes';
import { useSession } from '../session';
import { StatusLozenge } from '../StatusLozenge';
import { useTexts } from '../texts';
import { useLoad } from '../useLoad';

export function Transitions({ issue, onMoved }: { issue: IssueBean; onMoved: () => void }) {
  const { t } = useTexts();
  const { me, rest } = useSession();
  const flags = useFlags();
  const [busy, setBusy] = useState(false);
  const path = `/rest/api/3/issue/${issue.key}/transitions`;
  const [loaded] = useLoad(`${issue.key} ${issue.fields.status.name} ${me.key}`, () =>
    rest<{ transitions: TransitionBean[] }>(path),
  );
  const transitions = loaded.state === 'ready' ? loaded.value.transitions : [];

  const move = async ({ id }: TransitionBean): Promise<void> => {
    setBusy(true);
    try {
      await rest(path, { method: 'POST', body: { transition: { id } } });
      flags.show({ id: 'transition', type: 'success', title: t('issue.moved'), isAutoDismiss: true });
      onMoved();
    } catch (error) {
      // What a workflow validator says arrives here.
      const description = error instanceof Error ? error.message : String(error);
      flags.show({ id: 'transition', type: 'error', title: t('issue.refused'), description });
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className="transitions">
      <StatusLozenge status={issue.fields.status} />
      <div role="group" aria-label={t('issue.transitions')} className="transition-buttons">
        {transitions.map((transition) => (
          <Button key={transition.id} spacing="compact" isDisabled={busy} onClick={() => void move(transition)}>
            {`→ ${transition.name}`}
          </Button>
        ))}
      </div>
    </div>
  );
}
