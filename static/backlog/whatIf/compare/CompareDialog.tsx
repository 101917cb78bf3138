import { useId, useMemo, useState } from 'react';
import Button from '@atlaskit/button/new';
import Checkbox from '@atlaskit/checkbox';
import Modal, { CloseButton, ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import Textfield from '@atlaskit/textfield';
import type { Issue } from '../../../../src/domain/issue';
import { PagedTable, ROWS_PER_PAGE } from '../../../common/PagedTable';
import { useLanguage } from '../../../common/text';
import { useWide } from '../../../common/useWide';
import { issueFinder } from '../../filter';
import { useBacklogPage } from '../../pageState';
import type { Trying } from '../useWhatIf';
import { compare, type ComparedPlace, type TopChange } from './compare';

interface CompareDialogProps {
  readonly trying: Trying;
  readonly onClose: () => void;
}

/** Today's order and the tried-out one, side by side. */
export default function CompareDialog({ trying, onClose }: CompareDialogProps) {
  const { t, format } = useLanguage();
  const { ranking } = useBacklogPage();
  const { placesToday } = trying;
  const { scored } = trying.today;
  const wide = useWide();
  const [onlyMoved, setOnlyMoved] = useState(true);
  const { places, moved, tops, saved } = useMemo(() => {
    const today = new Array<Issue>(scored.length);
    for (const { issue } of scored) today[placesToday.get(issue.id)! - 1] = issue;
    return compare(today, ranking.rows);
  }, [scored, placesToday, ranking.rows]);
  const searchId = useId();
  const [text, setText] = useState('');
  const isSearching = text.trim() !== '';
  const shown = useMemo(() => {
    const isFound = issueFinder(text);
    // Whoever looks for an issue wants to see it also where it does not move.
    if (isSearching) return places.filter(({ today, tried }) => isFound(today) || isFound(tried));
    return onlyMoved ? places.filter(({ move }) => move !== 0) : places;
  }, [places, text, isSearching, onlyMoved]);
  return (
    <Modal onClose={onClose} width="x-large">
      <ModalHeader>
        <ModalTitle>{t('whatIf.compare.title')}</ModalTitle>
        <CloseButton label={t('whatIf.compare.close')} onClick={onClose} />
      </ModalHeader>
      <ModalBody>
        <div className="what-if-compare">
          <p className="what-if-strong">{t('whatIf.compare.moved', { count: moved, total: places.length })}</p>
          {saved !== null && moved > 0 && <p>{savedText(saved)}</p>}
          {tops.map((top) => (
            <Top key={top.size} top={top} />
          ))}
          {moved > 0 && (
            <Checkbox
              label={t('whatIf.compare.onlyMoved')}
              isChecked={onlyMoved}
              isDisabled={isSearching}
              onChange={(event) => setOnlyMoved(event.currentTarget.checked)}
            />
          )}
          {places.length > ROWS_PER_PAGE && (
            <div className="what-if-field">
              <label htmlFor={searchId}>{t('whatIf.compare.search')}</label>
              <Textfield
                id={searchId}
                type="search"
                isCompact
                value={text}
                onChange={(event) => setText(event.currentTarget.value)}
              />
            </div>
          )}
          <p role="status" className={isSearching && shown.length > 0 ? 'visually-hidden' : undefined}>
            {isSearching && t('whatIf.compare.found', { count: shown.length })}
          </p>
          {shown.length > 0 && (
            <PagedTable
              // Another choice begins on its first page.
              key={`${onlyMoved} ${text}`}
              label={t('whatIf.compare.label')}
              head={[
                { key: 'place', content: t('whatIf.compare.place'), width: wide ? 12 : 18 },
                { key: 'today', content: t('whatIf.compare.today'), width: wide ? 38 : 29 },
                { key: 'tried', content: t('whatIf.compare.tried'), width: wide ? 38 : 29 },
                { key: 'move', content: t('whatIf.compare.move'), width: wide ? 12 : 24 },
              ]}
              rows={shown.map((one) => ({
                key: one.tried.id,
                cells: [
                  { key: 'place', content: format.number(one.place) },
                  { key: 'today', content: <Named issue={one.today} /> },
                  { key: 'tried', content: <Named issue={one.tried} /> },
                  { key: 'move', content: <Move of={one} /> },
                ],
              }))}
            />
          )}
        </div>
      </ModalBody>
      <ModalFooter>
        <Button appearance="primary" onClick={onClose}>
          {t('whatIf.compare.close')}
        </Button>
      </ModalFooter>
    </Modal>
  );

  function savedText(share: number): string {
    const percent = format.percent(Math.abs(share));
    if (percent === format.percent(0)) return t('whatIf.compare.saved.same');
    return t(share > 0 ? 'whatIf.compare.saved.less' : 'whatIf.compare.saved.more', { percent });
  }
}

function Named({ issue: { key, summary } }: { readonly issue: ComparedPlace['tried'] }) {
  return (
    <span className="what-if-issue" title={summary}>
      <span className="what-if-key">{key}</span> {summary}
    </span>
  );
}

function Move({ of: { move } }: { readonly of: ComparedPlace }) {
  const { t } = useLanguage();
  if (move === 0) return null;
  const up = move > 0;
  return (
    <span className={up ? 'what-if-up' : 'what-if-down'}>
      <span aria-hidden="true">
        {up ? '▲' : '▼'} {Math.abs(move)}
      </span>
      <span className="visually-hidden">
        {t(up ? 'whatIf.compare.up' : 'whatIf.compare.down', { count: Math.abs(move) })}
      </span>
    </span>
  );
}

function Top({ top: { size, enters, leaves } }: { readonly top: TopChange }) {
  const { t, format } = useLanguage();
  if (enters.length === 0) return <p>{t('whatIf.compare.top.same', { size })}</p>;
  const keys = (issues: TopChange['enters']) => format.list(issues.map(({ key }) => key));
  return <p>{t('whatIf.compare.top', { size, count: enters.length, enters: keys(enters), leaves: keys(leaves) })}</p>;
}
