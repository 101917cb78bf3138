import type { Scenario, Today } from '../../../src/domain/whatIf/scenario';
import type { BacklogPageState } from '../pageState';

/** What an export is made of: the page as it stands, and when. */
export interface ExportParts extends Pick<
  BacklogPageState,
  'load' | 'obeyed' | 'ranking' | 'rows' | 'scored' | 'setting' | 'view'
> {
  readonly gates: Pick<BacklogPageState['gates'], 'judged'>;
  /** `trying`, null: what-if mode is off. */
  readonly whatIf: { readonly trying: { readonly scenario: Scenario; readonly today: Today } | null };
  readonly now: Date;
}
