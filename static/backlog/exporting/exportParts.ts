import type { BacklogPageState } from '../pageState';
import type { Trying } from '../whatIf/useWhatIf';

/** What an export is made of: the page as it stands, and when. */
export interface ExportParts extends Pick<
  BacklogPageState,
  'load' | 'obeyed' | 'ranking' | 'rows' | 'scored' | 'setting' | 'view'
> {
  readonly gates: Pick<BacklogPageState['gates'], 'judged'>;
  /** `trying`, null: what-if mode is off. */
  readonly whatIf: { readonly trying: Pick<Trying, 'scenario' | 'today'> | null };
  readonly now: Date;
}
