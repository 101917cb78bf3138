import CrossIcon from '@atlaskit/icon/core/cross';
import { useText } from '../../common/text';
import { useBacklogPage } from '../pageState';
import { SmallIconButton } from '../SmallIconButton';
import { NOTHING_SELECTED } from './selection';

/** How many rows are ticked, and the way to tick none. Small, so that the table keeps its place while one ticks. */
export function Selected() {
  const t = useText();
  const { applying, selection, setSelection } = useBacklogPage();
  const isAny = selection.size > 0;
  const clear = () => {
    // The button that was pressed goes away with the selection.
    (applying.off === null ? applying.applyButton : applying.historyButton).current?.focus();
    setSelection(() => NOTHING_SELECTED);
  };
  return (
    <span className={isAny ? 'apply-selected' : 'visually-hidden'}>
      {/* There before there is anything to say: what comes along with its own text is not read out. */}
      <span role="status">{isAny && t('apply.selected', { count: selection.size })}</span>
      {isAny && (
        <SmallIconButton
          label={t('apply.selected.clear')}
          icon={<CrossIcon label="" color="currentColor" />}
          onClick={clear}
        />
      )}
    </span>
  );
}
