import Button from '@atlaskit/button/new';
import { useLanguage, type Language } from '../../common/text';
import type { CellFailure, Edits } from './edits';
import { failureText, failureTitle } from './failureText';
import { StopSaving } from './StopSaving';
import { useLasting } from './useLasting';
import { WaysOn } from './WaysOn';

/** What comes and goes within a second is nobody's to stop. */
const STOP_AFTER_MS = 1_000;
/** From then on people wonder whether something is wrong. */
const LONG_MS = 5_000;

/** How saving goes, what holds it up, and what can be done about it. */
export function Saving({ edits }: { readonly edits: Edits }) {
  const language = useLanguage();
  const { t } = language;
  const { saving, failures, isBusy, stop } = edits;
  // Each cause once, in the words that stand at the cells.
  const causes = distinct(failures, ({ error }) => failureTitle(error, language));
  const reasons = distinct(failures, ({ error }) => failureText(error, language));
  const mayStop = useLasting(stop !== null, STOP_AFTER_MS);
  // As long as values come through, it only has many of them.
  const takesLong = useLasting(stop !== null, LONG_MS, saving);
  const isSlow = saving > 0 && (isBusy || takesLong);
  const hint = isSlow ? t('edits.busy.hint') : undefined;
  return (
    <>
      {/* Each cell that is saved would be too much to hear; that it takes long is not. */}
      <span className="edit-saving" title={hint}>
        {saving > 0 && savingText(edits, isSlow, language)}
      </span>
      <span role="status" className="visually-hidden">
        {hint}
      </span>
      {stop && mayStop && <StopSaving onStop={stop} />}
      <span role="status" className="edit-failed" title={reasons.join('\n') || undefined}>
        {failures.length > 0 &&
          `${t('edits.failed', { count: failures.length })} ${causes.map((one) => `${one}.`).join(' ')}`}
      </span>
      <WaysOn
        failures={failures}
        button={(text, act) => (
          <Button key={text} spacing="compact" onClick={act}>
            {text}
          </Button>
        )}
      />
    </>
  );
}

const distinct = (failures: Edits['failures'], text: (failure: CellFailure) => string): string[] => [
  ...new Set(failures.map(text)),
];

function savingText({ saving: count, waitSeconds: seconds }: Edits, isSlow: boolean, { t }: Language): string {
  if (seconds !== null) return t('edits.waiting', { count, seconds });
  return t(isSlow ? 'edits.busy' : 'edits.saving', { count });
}
