import { useState } from 'react';
import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import type { IssueBean, TransitionBean } from '../jiraTypes';
import { useSession } from '../session';
import { StatusLozenge } from '../StatusLozenge';
import { useTexts } from '../texts';
import { useLoad } from '../useLoad';
import { TransitionScreen } from './TransitionScreen';
import { useMove } from './useMove';

export function Transitions({ issue, onMoved }: { issue: IssueBean; onMoved: () => void }) {
  const { t } = useTexts();
  const { me, rest } = useSession();
  const [screenOpen, setScreenOpen] = useState(false);
  const { busy, refusal, move } = useMove(issue, onMoved);
  const [loaded] = useLoad(`${issue.key} ${issue.fields.status.name} ${me.key}`, () =>
    rest<{ transitions: TransitionBean[] }>(`/rest/api/3/issue/${issue.key}/transitions`),
  );
  const transitions = loaded.state === 'ready' ? loaded.value.transitions : [];

  return (
    <div className="transitions">
      <StatusLozenge status={issue.fields.status} />
      <div role="group" aria-label={t('issue.transitions')} className="transition-buttons">
        {transitions.map(({ id, name }) => (
          <Button key={id} spacing="compact" isDisabled={busy} onClick={() => void move(id)}>
            {`→ ${name}`}
          </Button>
        ))}
        {transitions.length > 0 && (
          <Button spacing="compact" appearance="subtle" isDisabled={busy} onClick={() => setScreenOpen(true)}>
            {t('issue.moveAndEdit')}
          </Button>
        )}
      </div>
      {refusal !== undefined && !screenOpen && <Refusal text={refusal} />}
      {screenOpen && (
        <TransitionScreen
          {...{ issue, transitions, busy }}
          refusal={refusal === undefined ? null : <Refusal text={refusal} />}
          onMove={async (id, fields) => {
            if (await move(id, fields)) setScreenOpen(false);
          }}
          onClose={() => setScreenOpen(false)}
        />
      )}
    </div>
  );
}

function Refusal({ text }: { text: string }) {
  const { t } = useTexts();
  return (
    <div className="refusal" role="alert">
      <SectionMessage appearance="error" title={t('issue.refused')}>
        <p className="lines">{text}</p>
      </SectionMessage>
    </div>
  );
}
