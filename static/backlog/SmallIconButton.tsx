import type { ReactNode } from 'react';
import './SmallIconButton.css';

interface SmallIconButtonProps {
  readonly label: string;
  readonly icon: ReactNode;
  /** null: there is nothing to do. */
  readonly onClick: (() => void) | null;
}

/** A line of text high. Atlaskit's icon button brings a tooltip of 35 kB before the first row is drawn. */
export const SmallIconButton = ({ label, icon, onClick }: SmallIconButtonProps) => (
  <button
    type="button"
    className="small-icon-button"
    aria-label={label}
    title={label}
    disabled={onClick === null}
    onClick={() => onClick?.()}
  >
    {icon}
  </button>
);
