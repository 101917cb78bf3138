import Button from '@atlaskit/button/new';
import type { Issue } from '../../../src/domain/issue';
import { Message } from '../../common/Message';
import { useLanguage } from '../../common/text';
import { keysText } from '../../common/words';
import type { Preview } from './flow';
import { usePageBehind } from './page';
import type { BlockedAhead, Proposal } from './proposal';

/** Pairs are named up to here; the title counts them all. */
const NAMED = 5;

interface PreviewNotesProps {
  readonly preview: Preview;
  readonly proposal: Proposal | null;
  readonly ahead: readonly BlockedAhead[];
  readonly onReadAgain: () => void;
}

/** What one should know before writing: what others did meanwhile, and what this would put the wrong way round. */
export function PreviewNotes({ preview, proposal, ahead, onReadAgain }: PreviewNotesProps) {
  const language = useLanguage();
  const { t } = language;
  const { rowOf } = usePageBehind();
  const { changed } = preview;
  const movedByOthers = proposal?.movedByOthers ?? [];
  const keyOf = (id: string) => rowOf(id)?.issue.key ?? t('apply.issue.unknown');
  const known = movedByOthers.map((id) => rowOf(id)?.issue).filter((issue): issue is Issue => issue !== undefined);
  const readAgain = (
    <div className="button-row">
      <Button spacing="compact" onClick={onReadAgain} isDisabled={preview.checking}>
        {t('apply.readAgain')}
      </Button>
    </div>
  );
  return (
    <>
      {changed && (
        <div role="alert">
          <Message appearance="warning" title={t('apply.changed.title')}>
            {changed.moved > 0 && <p>{t('apply.changed.moved', { count: changed.moved })}</p>}
            {changed.gone > 0 && <p>{t('apply.changed.gone', { count: changed.gone })}</p>}
            <p>{t('apply.changed.new')}</p>
            {readAgain}
          </Message>
        </div>
      )}
      {movedByOthers.length > 0 && (
        <Message appearance="warning" title={t('apply.others.title', { count: movedByOthers.length })}>
          {known.length > 0 && <p>{keysText(known, language)}</p>}
          <p>{t('apply.others.text')}</p>
          {!changed && readAgain}
        </Message>
      )}
      {ahead.length > 0 && (
        <Message appearance="warning" title={t('apply.ahead.title', { count: ahead.length })}>
          <ul className="note-list">
            {ahead.slice(0, NAMED).map(({ id, blockerId }) => (
              <li key={`${id} ${blockerId}`}>
                {t('apply.ahead.pair', { issue: keyOf(id), blocker: keyOf(blockerId) })}
              </li>
            ))}
          </ul>
        </Message>
      )}
    </>
  );
}
