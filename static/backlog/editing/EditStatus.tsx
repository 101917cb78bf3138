import { useEffect } from 'react';
import RedoIcon from '@atlaskit/icon/core/redo';
import UndoIcon from '@atlaskit/icon/core/undo';
import { manualCriteria } from '../../../src/domain/scoring/model';
import { useLanguage } from '../../common/text';
import { useBacklogPage } from '../pageState';
import { SmallIconButton } from '../SmallIconButton';
import { Saving } from './Saving';
import { undoingOf } from './undoing';
import './editStatus.css';

interface EditStatusProps {
  /** Undo and redo where more comes with them than the change itself: the table tells of it, and leads there. */
  readonly steps?: Readonly<Record<'undo' | 'redo', () => void>>;
}

/** What is under way to Jira, undo and redo. Where nothing can be entered it is not there. */
export default function EditStatus({ steps }: EditStatusProps) {
  const page = useBacklogPage();
  const { edits, enter, setting } = page;
  const { t } = useLanguage();
  const able = undoingOf(page);
  const undo = able.undo && (steps?.undo ?? able.undo);
  const redo = able.redo && (steps?.redo ?? able.redo);
  useUndoKeys(undo, redo);
  if (enter === null || setting.models.every((model) => manualCriteria(model).length === 0)) return null;
  return (
    <div className="edit-status">
      <Saving edits={edits} />
      <SmallIconButton label={t('edits.undo')} icon={<UndoIcon label="" color="currentColor" />} onClick={undo} />
      <SmallIconButton label={t('edits.redo')} icon={<RedoIcon label="" color="currentColor" />} onClick={redo} />
    </div>
  );
}

/** As everywhere: Ctrl or ⌘ with Z, and with Shift and Z or with Y. What is being typed is the field's own. */
function useUndoKeys(undo: (() => void) | null, redo: (() => void) | null): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey) || isTyping(event.target)) return;
      const act = key === 'y' || (key === 'z' && event.shiftKey) ? redo : key === 'z' ? undo : null;
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [undo, redo]);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
