import Button from '@atlaskit/button/new';
import { ModalBody, ModalFooter } from '@atlaskit/modal-dialog';
import { Message } from '../../../common/Message';
import { PagedTable } from '../../../common/PagedTable';
import { Said } from '../../../common/Said';
import { useLanguage } from '../../../common/text';
import { errorText, errorTitle } from '../../../common/words';
import { changeText } from '../changeText';
import type { Trying } from '../useWhatIf';
import type { Keeping } from './useKeep';

interface KeptProps {
  readonly keeping: Extract<Keeping, { state: 'over' }>;
  readonly today: Trying['today'];
  readonly onClose: () => void;
}

/** What was kept, and what was not and why: that stays tried out. */
export function Kept({ keeping: { outcome, untried }, today, onClose }: KeptProps) {
  const language = useLanguage();
  const { t } = language;
  const { kept, refused } = outcome;
  const rows = refused.flatMap(({ changes, error }) =>
    changes.map((change) => {
      const { what, after } = changeText(change, today, language);
      return {
        key: JSON.stringify(change),
        cells: [
          { key: 'what', content: <span className="what-if-text">{`${what}: ${after}`}</span> },
          {
            key: 'why',
            content: (
              <span className="what-if-text">{`${errorTitle(error, language)}. ${errorText(error, language)}`}</span>
            ),
          },
        ],
      };
    }),
  );
  return (
    <>
      <ModalBody>
        <div className="what-if-keep">
          <Said>
            <Message appearance={rows.length + untried > 0 ? 'warning' : 'success'}>
              <p>{t('whatIf.keep.kept', { count: kept.length })}</p>
              {rows.length > 0 && <p>{t('whatIf.keep.refused', { count: rows.length })}</p>}
              {untried > 0 && <p>{t('whatIf.keep.untried', { count: untried })}</p>}
            </Message>
          </Said>
          {rows.length > 0 && (
            <PagedTable
              label={t('whatIf.keep.refused.label')}
              head={[
                { key: 'what', content: t('whatIf.changes.what'), width: 45 },
                { key: 'why', content: t('whatIf.keep.why'), width: 55 },
              ]}
              rows={rows}
            />
          )}
        </div>
      </ModalBody>
      <ModalFooter>
        <Button appearance="primary" onClick={onClose}>
          {t('whatIf.keep.close')}
        </Button>
      </ModalFooter>
    </>
  );
}
