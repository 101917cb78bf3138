import { useRef, type KeyboardEvent } from 'react';
import Button, { IconButton } from '@atlaskit/button/new';
import ArrowDown from '@atlaskit/icon/core/arrow-down';
import ArrowUp from '@atlaskit/icon/core/arrow-up';
import CrossIcon from '@atlaskit/icon/core/cross';
import { closePopover, Popover } from '../../../common/popover/Popover';
import { useLanguage } from '../../../common/text';
import { useBacklogPage } from '../../pageState';
import { MOST_COLUMNS } from '../choosing';
import { allColumns, titleAmong, titleWithModel, type Column } from '../columns';
import { ALWAYS } from '../layout';
import type { UseColumns } from '../useColumns';

interface ColumnsPopupProps {
  readonly layout: UseColumns;
  /** The button that opened it. */
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
}

/** Which columns the table has, and in which order: those in sight first, then the others. */
export function ColumnsPopup({ layout, anchor, onClose }: ColumnsPopupProps) {
  const language = useLanguage();
  const { t } = language;
  const { models } = useBacklogPage().setting;
  const list = useRef<HTMLUListElement>(null);
  const { shown, show, move, reset } = layout;
  const all = allColumns(models);
  const others = all.filter(({ id }) => !shown.some(({ column }) => column.id === id));

  // Two models can have a criterion of the same name.
  const nameOf = (column: Column): string =>
    column.input && models.length > 1 ? titleWithModel(column, language) : titleAmong(column, all, language);
  /** What had the focus gets it back: its line may have been put elsewhere in the list, and lost it by that. */
  const refocus = (id: string, part: 'input' | '[data-by="-1"]' | '[data-by="1"]') =>
    requestAnimationFrame(() => {
      const line = list.current?.querySelector(`[data-column="${CSS.escape(id)}"]`);
      const wanted = line?.querySelector<HTMLElement>(`${part}:enabled`);
      (wanted ?? line?.querySelector<HTMLElement>('input'))?.focus();
    });
  const moveBy = (from: number, by: 1 | -1, part: Parameters<typeof refocus>[1] = 'input') => {
    if (!shown[from + by]) return;
    move(from, from + by);
    refocus(shown[from]!.column.id, part);
  };
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    moveBy(at, event.key === 'ArrowUp' ? -1 : 1);
  };
  const line = (column: Column, at: number | null) => {
    const name = nameOf(column);
    return (
      <li
        key={column.id}
        data-column={column.id}
        onKeyDown={(event) => {
          if (at !== null) onKeyDown(event, at);
        }}
      >
        <label>
          <input
            type="checkbox"
            checked={at !== null}
            disabled={column.id === ALWAYS || (at === null && shown.length >= MOST_COLUMNS)}
            onChange={() => {
              show(column.id, at === null);
              refocus(column.id, 'input');
            }}
          />
          <span>{name}</span>
        </label>
        {at !== null && (
          <span className="columns-move">
            <IconButton
              icon={ArrowUp}
              label={t('table.columns.earlier', { column: name })}
              spacing="compact"
              appearance="subtle"
              isDisabled={at === 0}
              data-by={-1}
              onClick={() => moveBy(at, -1, '[data-by="-1"]')}
            />
            <IconButton
              icon={ArrowDown}
              label={t('table.columns.later', { column: name })}
              spacing="compact"
              appearance="subtle"
              isDisabled={at === shown.length - 1}
              data-by={1}
              onClick={() => moveBy(at, 1, '[data-by="1"]')}
            />
          </span>
        )}
      </li>
    );
  };
  return (
    <Popover label={t('table.columns.title')} anchor={anchor} className="columns-popup" onClose={onClose}>
      <div className="popover-head">
        <h2>{t('table.columns.title')}</h2>
        <IconButton
          icon={CrossIcon}
          label={t('table.columns.close')}
          appearance="subtle"
          spacing="compact"
          onClick={(event) => closePopover(event.currentTarget)}
        />
      </div>
      <p className="columns-hint">{t('table.columns.hint')}</p>
      <ul ref={list} className="columns-list">
        {[...shown.map(({ column }, at) => line(column, at)), ...others.map((column) => line(column, null))]}
      </ul>
      <Button spacing="compact" isDisabled={reset === null} onClick={() => reset?.()}>
        {t('table.columns.reset')}
      </Button>
    </Popover>
  );
}
