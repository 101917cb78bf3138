import Button from '@atlaskit/button/new';
import type { CheckResult } from '../../src/domain/gates/evaluate';
import { ownValue } from '../../src/domain/own';
import { useText } from '../common/text';
import { useThePanel } from './panel';

interface AcceptanceProps {
  readonly result: CheckResult;
  /** Id of what is accepted, in words. */
  readonly describedBy: string;
}

/** Accepts the issue as it is shown, or takes that back. */
export function Acceptance({ result: { check, finding }, describedBy }: AcceptanceProps) {
  const t = useText();
  const { saying, textChanged } = useThePanel();
  const { code } = finding.reason;
  // Without its role or the app's storage, a word would count for nothing.
  if (code !== 'accepted' && code !== 'notAccepted' && code !== 'acceptanceWithdrawn') return null;
  const accepted = code === 'accepted';
  const saving = ownValue(saying.pending, check.id) !== undefined;
  const isRefused = ownValue(saying.errors, check.id)?.code === 'OUT_OF_DATE';
  const label = { accepted: 'withdraw', notAccepted: 'accept', acceptanceWithdrawn: 'acceptAgain' } as const;
  return (
    <>
      {code === 'notAccepted' && textChanged && !isRefused && <p role="status">{t('gatesPanel.textChanged')}</p>}
      <div className="button-row">
        <Button
          spacing="compact"
          appearance={accepted ? 'default' : 'primary'}
          aria-describedby={describedBy}
          onClick={() => saving || saying.accept({ checkId: check.id, accepted: !accepted })}
        >
          {t(`gatesPanel.${label[code]}`)}
        </Button>
      </div>
    </>
  );
}
