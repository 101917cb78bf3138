import CrossIcon from '@atlaskit/icon/core/cross';
import { useText } from '../../common/text';
import { useBacklogPage } from '../pageState';
import { NOTHING_SELECTED } from './selection';

/** How many rows are ticked, and the way to tick none. Small, so that the table keeps its place while one ticks. */
export function Selected() {
  const t = useText();
  const { applying, selection, setSelection } = useBacklogPage();
  if (selection.size === 0) return null;
  const clear = () => {
    // The button that was pressed goes away with the selection.
    (applying.off === null ? applying.applyButton : applying.historyButton).current?.focus();
    setSelection(() => NOTHING_SELECTED);
  };
  return (
    <span className="apply-selected">
      <span role="status">{t('apply.selected', { count: selection.size })}</span>
      <button
        type="button"
        className="toolbar-clear"
        aria-label={t('apply.selected.clear')}
        title={t('apply.selected.clear')}
        onClick={clear}
      >
        <CrossIcon label="" color="currentColor" />
      </button>
    </span>
  );
}
