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
import { arrive, fillDynamicTable, type Arrived } from './arrive';
import { AtlaskitTable } from './AtlaskitTable';
import { edit } from './edit';
import { EmptyList } from './EmptyList';
import { keysInSight, paintedOnce, scrollerAround, scrollFrames } from './frames';
import { shown } from './onlooker';
import { COMPLETE, REAL_ROWS, RealPage } from './RealPage';

export interface BenchData {
  readonly project: ProjectView;
  readonly context: PageContext;
  readonly issues: readonly Issue[];
}

export interface Scrolled {
  /** How long each frame took. */
  readonly frames: readonly number[];
  /** From the last of them until all rows are painted whole. */
  readonly whole: number;
}

/** What the bench asks of the page. Times are milliseconds. */
export interface PageBench {
  /** From data in hand, and nothing on the page, to painted rows. */
  readonly fromNothing: (scene: 'real' | 'dynamicTable' | 'emptyList') => Promise<number>;
  /** From data to painted rows on a page that stands and waits for it. */
  readonly arrive: () => Promise<Arrived>;
  readonly fillDynamicTable: () => Promise<number>;
  /** Until what goes on by itself has come to its end: gates judged, orders simulated. @throws Error if that moved a row. */
  readonly settled: () => Promise<void>;
  readonly scroll: () => Promise<Scrolled>;
  /** From the input to the painted new order. */
  readonly edit: (round: number) => Promise<number>;
}

declare global {
  interface Window {
    bench?: PageBench;
  }
}

const ROWS_OF = {
  real: REAL_ROWS,
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
    real: () => <RealPage {...{ project, context, language }} scored={score(issues)} load={COMPLETE} />,
    dynamicTable: () => <AtlaskitTable scored={score(issues.slice(0, DYNAMIC_ROWS))} isLoading={false} />,
    emptyList: () => <EmptyList count={issues.length} />,
  };
  const app = document.getElementById('app')!;
  let rows = '';
  let keys: readonly string[] = [];
  const scroller = () => scrollerAround(document.querySelector(rows)!);
  window.bench = {
    fromNothing: async (scene) => {
      const root = createRoot(app);
      rows = ROWS_OF[scene];
      const started = performance.now();
      root.render(scenes[scene]());
      const took = (await paintedOnce(() => document.querySelector(rows) !== null)) - started;
      // What is painted first must be all there is to see, and right.
      if (scene === 'real') keys = keysInSight(scroller());
      return took;
    },
    arrive: () => {
      const scored = (from: number, to: number) => score(issues.slice(from, to));
      return arrive(createRoot(app), { project, context, language, count: issues.length, scored });
    },
    fillDynamicTable: () => fillDynamicTable(createRoot(app), () => score(issues.slice(0, DYNAMIC_ROWS))),
    settled: async () => {
      await paintedOnce(() => !shown.page?.judging && shown.page?.uncertainty.progress === null, 180);
      const now = keysInSight(scroller());
      if (now.join() !== keys.join()) throw new Error(`bench: ${keys.join()} stood first, and then ${now.join()}`);
    },
    scroll: async () => {
      const frames = await scrollFrames(scroller(), FRAMES, PIXELS_A_FRAME);
      const stood = performance.now();
      const whole = await paintedOnce(() => document.querySelector('[role="row"][aria-busy]') === null);
      return { frames, whole: whole - stood };
    },
    edit: (round) => edit(round, scroller),
  };
}

void prepare();
