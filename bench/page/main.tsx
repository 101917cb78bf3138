import '@atlaskit/css-reset';
import '../../static/common/page.css';
import '../../static/backlog/page.css';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import texts from '../../locales/en-US.json';
import type { ProjectView } from '../../src/contract';
import type { Issue } from '../../src/domain/issue';
import { scorerFor } from '../../src/domain/settings';
import { makeLanguage } from '../../src/texts/language';
import type { PageContext } from '../../static/common/pageContext';
import { AtlaskitTable } from './AtlaskitTable';
import { edit } from './edit';
import { EmptyList } from './EmptyList';
import { paintedOnce, scrollerAround, scrollFrames } from './frames';
import { shown } from './onlooker';
import { RealPage } from './RealPage';

export interface BenchData {
  readonly project: ProjectView;
  readonly context: PageContext;
  readonly issues: readonly Issue[];
}

/** What the bench asks of the page. Times are milliseconds. */
export interface PageBench {
  /** From data in hand to painted rows. */
  readonly firstPaint: (scene: 'real' | 'dynamicTable' | 'emptyList') => Promise<number>;
  /** Until what goes on by itself has come to its end: gates judged, orders simulated. */
  readonly settled: () => Promise<void>;
  readonly scroll: () => Promise<number[]>;
  /** From the input to the painted new order. */
  readonly edit: (round: number) => Promise<number>;
}

declare global {
  interface Window {
    bench?: PageBench;
  }
}

const ROWS_OF = {
  real: '[role="grid"] [role="row"] [role="gridcell"], [role="treegrid"] [role="row"] [role="gridcell"]',
  dynamicTable: 'tbody td',
  emptyList: '.empty-row',
};
const DYNAMIC_ROWS = 100;
const FRAMES = 180;
/** A fast flick through the list: nearly three rows a frame. */
const PIXELS_A_FRAME = 160;

async function prepare(): Promise<void> {
  const data = (await (await fetch('/data.json')).json()) as BenchData;
  const { project, context, issues } = data;
  const language = makeLanguage('en-US', texts, 'Europe/Amsterdam');
  const score = (some: readonly Issue[]) => {
    const made = scorerFor(project.settings, new Date());
    if ('problem' in made) throw new Error(made.problem.code);
    return some.map((issue) => ({ issue, score: made.scorer(issue) }));
  };
  const scenes: Record<keyof typeof ROWS_OF, () => ReactNode> = {
    real: () => <RealPage {...{ project, context, language }} scored={score(issues)} />,
    dynamicTable: () => <AtlaskitTable scored={score(issues.slice(0, DYNAMIC_ROWS))} />,
    emptyList: () => <EmptyList count={issues.length} />,
  };
  let rows = '';
  window.bench = {
    firstPaint: async (scene) => {
      const root = createRoot(document.getElementById('app')!);
      rows = ROWS_OF[scene];
      const started = performance.now();
      root.render(scenes[scene]());
      return (await paintedOnce(() => document.querySelectorAll(rows).length > 0)) - started;
    },
    settled: async () => {
      await paintedOnce(() => !shown.page?.judging && shown.page?.uncertainty.progress === null, 180);
    },
    scroll: () => scrollFrames(scrollerAround(document.querySelector(rows)!), FRAMES, PIXELS_A_FRAME),
    edit: (round) => edit(round, () => scrollerAround(document.querySelector(rows)!)),
  };
}

void prepare();
