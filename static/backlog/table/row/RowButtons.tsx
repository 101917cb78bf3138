import ChevronDown from '@atlaskit/icon/core/chevron-down';
import ChevronRight from '@atlaskit/icon/core/chevron-right';
import QuestionIcon from '@atlaskit/icon/core/question-circle';
import type { Issue } from '../../../../src/domain/issue';
import type { Language } from '../../../common/text';
import type { RowActions } from '../rowActions';

interface RowButtonsProps {
  readonly issue: Issue;
  readonly opened: boolean;
  readonly actions: RowActions;
  readonly language: Language;
}

/** What opens more about the row: beside it, and below it. */
export function RowButtons({ issue: { id, key }, opened, actions, language: { t } }: RowButtonsProps) {
  const Chevron = opened ? ChevronDown : ChevronRight;
  return (
    <>
      <button
        type="button"
        className="row-toggle"
        tabIndex={-1}
        aria-haspopup="dialog"
        aria-label={t('why.open', { key })}
        onClick={(event) => actions.why(id, event.currentTarget)}
      >
        <QuestionIcon label="" size="small" />
      </button>
      <button
        type="button"
        className="row-toggle"
        tabIndex={-1}
        aria-expanded={opened}
        aria-label={t('backlog.row.why', { key })}
        onClick={() => actions.toggle(id)}
      >
        <Chevron label="" size="small" />
      </button>
    </>
  );
}
