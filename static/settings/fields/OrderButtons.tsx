import type { MouseEvent } from 'react';
import ArrowDown from '@atlaskit/icon/core/arrow-down';
import ArrowUp from '@atlaskit/icon/core/arrow-up';
import Copy from '@atlaskit/icon/core/copy';
import Delete from '@atlaskit/icon/core/delete';
import { useText } from '../../common/text';
import { IconAction } from './IconAction';

interface OrderButtonsProps {
  /** What is moved or removed, as it is called. */
  readonly name: string;
  readonly index: number;
  readonly count: number;
  /** A model needs at least one criterion; a gate may be empty. */
  readonly keepOne?: boolean;
  readonly onMove: (by: -1 | 1) => void;
  /** Absent where a second one like it makes no sense. */
  readonly onDuplicate?: () => void;
  readonly onRemove: () => void;
}

/** Focus goes along with what was moved, and to the neighbour of what was removed; else a keyboard would lose its place. */
function focusAfter(event: MouseEvent<HTMLElement>, index: number, wanted: 'up' | 'down' | 'remove'): void {
  const list = event.currentTarget.closest('ol, ul');
  requestAnimationFrame(() => {
    // Messages can stand between the items.
    const items = [...(list?.children ?? [])].filter((item) => item.querySelector('.order-buttons'));
    const buttons = [
      ...(items[Math.min(index, items.length - 1)]?.querySelectorAll<HTMLButtonElement>('.order-buttons button') ?? []),
    ];
    const button = buttons.find(({ dataset, disabled }) => dataset['action'] === wanted && !disabled);
    // At the end of the list its own button is off: the way back takes its place.
    (button ?? buttons.find(({ disabled }) => !disabled))?.focus();
  });
}

/** Order by buttons: they work with a keyboard, a screen reader and a finger alike. */
export function OrderButtons({
  name,
  index,
  count,
  keepOne = false,
  onMove,
  onDuplicate,
  onRemove,
}: OrderButtonsProps) {
  const t = useText();
  return (
    <span className="order-buttons">
      <IconAction
        icon={ArrowUp}
        action="up"
        label={t('settings.moveUp', { name })}
        isDisabled={index === 0}
        onClick={(event) => {
          onMove(-1);
          focusAfter(event, index - 1, 'up');
        }}
      />
      <IconAction
        icon={ArrowDown}
        action="down"
        label={t('settings.moveDown', { name })}
        isDisabled={index === count - 1}
        onClick={(event) => {
          onMove(1);
          focusAfter(event, index + 1, 'down');
        }}
      />
      {onDuplicate && <IconAction icon={Copy} label={t('settings.duplicate', { name })} onClick={onDuplicate} />}
      <IconAction
        icon={Delete}
        action="remove"
        label={t('settings.remove', { name })}
        isDisabled={keepOne && count === 1}
        onClick={(event) => {
          onRemove();
          focusAfter(event, index, 'remove');
        }}
      />
    </span>
  );
}
