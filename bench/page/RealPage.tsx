import type { ProjectView } from '../../src/contract';
import type { ScoredIssue } from '../../src/domain/ranking/order';
import type { Language } from '../../src/texts/language';
import { RankedBacklog } from '../../static/backlog/RankedBacklog';
import type { Load } from '../../static/backlog/state';
import { PageContextProvider, type PageContext } from '../../static/common/pageContext';
import { LanguageProvider } from '../../static/common/text';

export const COMPLETE: Load = { state: 'complete', missing: 0, byRank: true };
/** Selects a cell of a row. */
export const REAL_ROWS =
  '[role="grid"] [role="row"] [role="gridcell"], [role="treegrid"] [role="row"] [role="gridcell"]';
const nothing = (): void => undefined;

export interface RealPageProps {
  readonly project: ProjectView;
  readonly context: PageContext;
  readonly language: Language;
  readonly scored: readonly ScoredIssue[];
  readonly load: Load;
}

/** The backlog page from the moment on when the project is known. */
export function RealPage({ project, context, language, scored, load }: RealPageProps) {
  return (
    <LanguageProvider value={language}>
      <PageContextProvider value={context}>
        <RankedBacklog
          project={project}
          scored={scored}
          load={load}
          onStop={nothing}
          onRestart={nothing}
          onReordered={nothing}
          onStored={nothing}
        />
      </PageContextProvider>
    </LanguageProvider>
  );
}
