import type { ModelId } from '../../../src/domain/scoring/model';
import { useLanguage } from '../../common/text';
import { failureText } from '../editing/failureText';
import { WaysOn } from '../editing/WaysOn';
import { useBacklogPage } from '../pageState';

interface SavingMarkProps {
  readonly issueId: string;
  readonly model: ModelId;
  readonly criterionKey: string;
}

/** Where a value stands between the page and Jira, as far as there is something to say of it. */
export function SavingMark({ issueId, model, criterionKey }: SavingMarkProps) {
  const { edits, whatIf } = useBacklogPage();
  const language = useLanguage();
  const { t } = language;
  // What is only tried out goes nowhere.
  const cell = whatIf.on ? null : edits.cellState(issueId, model, criterionKey);
  return (
    <div className="saving-mark" data-state={cell?.state}>
      <span role="status">
        {cell?.state === 'saving' && t(edits.isBusy ? 'drawer.busy' : 'drawer.saving')}
        {cell?.state === 'failed' && t('drawer.notSaved', { problem: failureText(cell.error, language) })}
      </span>{' '}
      {cell?.state === 'failed' && (
        <WaysOn
          failures={[{ issueId, error: cell.error }]}
          button={(text, act) => (
            <button key={text} type="button" className="link-button" onClick={act}>
              {text}
            </button>
          )}
        />
      )}
    </div>
  );
}
