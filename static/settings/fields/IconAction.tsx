import type { ComponentType, MouseEvent } from 'react';

interface IconActionProps {
  readonly icon: ComponentType<{ label: string; color?: 'currentColor' }>;
  readonly label: string;
  readonly isDisabled?: boolean;
  /** By which code finds it among its neighbours. */
  readonly action?: string;
  readonly onClick: (event: MouseEvent<HTMLButtonElement>) => void;
}

/** Looks like Atlaskit's subtle icon button, whose tooltip brings 46 kB of popper, portal and motion. */
export function IconAction({ icon: Icon, label, isDisabled = false, action, onClick }: IconActionProps) {
  return (
    <button
      type="button"
      className="icon-action"
      aria-label={label}
      title={label}
      disabled={isDisabled}
      data-action={action}
      onClick={onClick}
    >
      <Icon label="" color="currentColor" />
    </button>
  );
}
