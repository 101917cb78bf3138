import type { BacklogPageState } from '../pageState';

/** What an export is made of: the page as it stands, and when. */
export interface ExportParts extends Pick<
  BacklogPageState,
  'load' | 'obeyed' | 'ranking' | 'rows' | 'scored' | 'setting' | 'view'
> {
  readonly gates: Pick<BacklogPageState['gates'], 'judged'>;
  readonly whatIf: Pick<BacklogPageState['whatIf'], 'on'>;
  readonly now: Date;
}
