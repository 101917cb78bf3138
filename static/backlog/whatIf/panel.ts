import type { Trying } from './useWhatIf';

/** What every panel of the banner is given. */
export interface PanelProps {
  readonly trying: Trying;
  /** The scenario as an address holds it; null: it is too long for one. */
  readonly address: string | null;
}
