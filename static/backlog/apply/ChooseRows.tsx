import { useId } from 'react';
import Textfield from '@atlaskit/textfield';
import { useLanguage } from '../../common/text';
import { topOf, type RowChoice } from './choice';
import { usePageBehind } from './page';

interface ChooseRowsProps {
  readonly choice: RowChoice;
  readonly onChoose: (choice: RowChoice) => void;
}

/** All rows, the first so many, or the ticked ones. */
export function ChooseRows({ choice, onChoose }: ChooseRowsProps) {
  const { t, format } = useLanguage();
  const { shown, selection, filtered } = usePageBehind();
  const problem = useId();
  const selected = shown.filter((id) => selection.has(id)).length;
  const wrong = choice.rows === 'top' && topOf(choice.top, shown.length) === null;
  const radio = (rows: RowChoice['rows'], disabled = false) => (
    <input
      type="radio"
      name="apply-rows"
      checked={choice.rows === rows}
      disabled={disabled}
      onChange={() => onChoose({ ...choice, rows })}
    />
  );
  return (
    <fieldset className="apply-rows">
      <legend>{t('apply.rows.label')}</legend>
      <label className="apply-row-choice">
        {radio('all')}
        {t(filtered ? 'apply.rows.allShown' : 'apply.rows.all', { count: shown.length })}
      </label>
      <div className="apply-row-choice">
        <label className="apply-row-choice">
          {radio('top')}
          {t('apply.rows.top')}
        </label>
        <span className="apply-top">
          <Textfield
            isCompact
            inputMode="numeric"
            aria-label={t('apply.rows.count')}
            aria-describedby={problem}
            isInvalid={wrong}
            value={choice.top}
            onChange={(event) => onChoose({ rows: 'top', top: event.currentTarget.value })}
          />
        </span>
        {t('apply.rows.byPlace')}
        <span id={problem} className="apply-problem" role="status">
          {wrong && t('apply.rows.count.wrong', { most: shown.length })}
        </span>
      </div>
      <label className="apply-row-choice">
        {radio('selected', selected === 0)}
        {selected < selection.size
          ? t('apply.rows.selectedShown', { count: selection.size, shown: selected })
          : t('apply.rows.selected', { count: selected })}
      </label>
      {filtered && <p className="apply-hint">{t('apply.rows.filter', { count: format.number(shown.length) })}</p>}
    </fieldset>
  );
}
