import type { ProjectView } from '../../src/contract';
import type { ScoredIssue } from '../../src/domain/ranking/order';
import type { Language } from '../../src/texts/language';
import { RankedBacklog } from '../../static/backlog/RankedBacklog';
import type { Load } from '../../static/backlog/state';
import { PageContextProvider, type PageContext } from '../../static/common/pageContext';
import { LanguageProvider } from '../../static/common/text';

const COMPLETE: Load = { state: 'complete', missing: 0, byRank: true };
const nothing = (): void => undefined;

interface RealPageProps {
  readonly project: ProjectView;
  readonly context: PageContext;
  readonly language: Language;
  readonly scored: readonly ScoredIssue[];
}

/** The backlog page from the moment on when all issues are there. */
export function RealPage({ project, context, language, scored }: RealPageProps) {
  return (
    <LanguageProvider value={language}>
      <PageContextProvider value={context}>
        <RankedBacklog
          project={project}
          scored={scored}
          load={COMPLETE}
          onStop={nothing}
          onRestart={nothing}
          onReordered={nothing}
          onStored={nothing}
        />
      </PageContextProvider>
    </LanguageProvider>
  );
}
