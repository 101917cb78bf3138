import { useEffect, useRef, useState } from 'react';
import CrossIcon from '@atlaskit/icon/core/cross';
import { useText } from '../../common/text';
import { useHeldFocus } from '../../common/useHeldFocus';
import { conditionsOf, without } from '../filter';
import { useBacklogPage } from '../pageState';
import { JqlStatus } from './JqlStatus';
import { isChip, type FilterOpener } from './chips';
import { useNaming } from './useNaming';

interface FilterChipsProps {
  readonly opener: FilterOpener;
  /** Where the focus goes when the last chip goes. */
  readonly onLastGone: () => void;
  readonly onClear: () => void;
}

/** What is filtered by, each to change or to take away. */
export default function FilterChips({ opener, onLastGone, onClear }: FilterChipsProps) {
  const t = useText();
  const { view, changeView, jql } = useBacklogPage();
  const { conditionText } = useNaming();
  const chips = conditionsOf(view.filter).filter(isChip);
  const bar = useRef<HTMLDivElement>(null);
  useHeldFocus(bar);
  const list = useRef<HTMLUListElement>(null);
  const [gone, setGone] = useState<number | null>(null);

  // The keyboard stays among the chips: at what stands where one was, or before it.
  useEffect(() => {
    if (gone === null) return;
    const buttons = list.current?.querySelectorAll<HTMLElement>('.filter-chip-remove');
    buttons?.[Math.min(gone, buttons.length - 1)]?.focus();
  }, [gone, chips.length]);

  const remove = (index: number) => {
    if (chips.length === 1) onLastGone();
    else setGone(index);
    changeView({ filter: without(view.filter, chips[index]!) });
  };
  return (
    <div ref={bar} className="filter-bar">
      <ul ref={list} className="filter-chips" aria-label={t('filter.chips')} onBlur={() => setGone(null)}>
        {chips.map((condition, index) => {
          const { name, values } = conditionText(condition);
          const [first = '', ...others] = values;
          const isBroken = condition === 'jql' && ['refused', 'failed'].includes(jql.progress.state);
          return (
            <li key={condition} className="filter-chip" data-broken={isBroken}>
              <button
                type="button"
                className="filter-chip-open"
                aria-haspopup="dialog"
                aria-expanded={opener.opened?.at === condition}
                title={values.join(', ')}
                {...opener.trigger(condition)}
              >
                <span className="visually-hidden">{t('filter.change', { name, values: values.join(', ') })}</span>
                <span className="filter-chip-name" aria-hidden="true">
                  {t('filter.name', { name })}
                </span>
                <span className="filter-chip-value" aria-hidden="true">
                  {first}
                </span>
                {others.length > 0 && (
                  <span className="filter-chip-more" aria-hidden="true">
                    {t('filter.others', { count: others.length })}
                  </span>
                )}
              </button>
              <button
                type="button"
                className="filter-chip-remove"
                aria-label={t('filter.remove', { name })}
                title={t('filter.remove', { name })}
                onClick={() => remove(index)}
              >
                <CrossIcon label="" color="currentColor" />
              </button>
            </li>
          );
        })}
      </ul>
      <button type="button" className="link-button" onClick={onClear}>
        {t('backlog.filter.clear')}
      </button>
      <JqlStatus onChange={(anchor) => opener.open('jql', anchor)} />
    </div>
  );
}
