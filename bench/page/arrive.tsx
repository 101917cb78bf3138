import type { Dispatch } from 'react';
import type { Root } from 'react-dom/client';
import type { ScoredIssue } from '../../src/domain/ranking/order';
import type { BacklogEvent } from '../../static/backlog/state';
import { ArrivingPage } from './ArrivingPage';
import { AtlaskitTable } from './AtlaskitTable';
import { keysInSight, nextFrame, painted, paintedOnce, scrollerAround } from './frames';
import { shown } from './onlooker';
import { REAL_ROWS, type RealPageProps } from './RealPage';

/** Pages as people see them: they stand and wait, and then rows come. Times are milliseconds. */

/** As many issues as Jira gives at once. */
const BATCH = 1_000;
const COMPLETED = { type: 'completed', missing: 0, byRank: true } as const;

export interface Arrived {
  /** From the first batch to painted rows. */
  readonly first: number;
  /** From the last one to the painted order of all. */
  readonly all: number;
}

interface Arrivals extends Omit<RealPageProps, 'scored' | 'load'> {
  readonly count: number;
  /** Scores some of the issues, as the page does when they arrive. */
  readonly scored: (from: number, to: number) => readonly ScoredIssue[];
}

/** @throws Error where the rows do not fill the table. */
export async function arrive(root: Root, { count, scored, ...page }: Arrivals): Promise<Arrived> {
  const tell = await new Promise<Dispatch<BacklogEvent>>((resolve) =>
    root.render(<ArrivingPage onStanding={resolve} {...page} />),
  );
  await quiet();
  const arrived = (from: number) => tell({ type: 'arrived', scored: scored(from, from + BATCH), total: count });

  let started = performance.now();
  arrived(0);
  const first = (await paintedOnce(() => document.querySelector(REAL_ROWS) !== null)) - started;
  for (let from = BATCH; from < count - BATCH; from += BATCH) {
    arrived(from);
    await nextFrame();
    await nextFrame();
  }
  started = performance.now();
  arrived(count - BATCH);
  tell(COMPLETED);
  const all = (await paintedOnce(() => shown.page?.complete === true && shown.page.rows.length === count)) - started;
  keysInSight(scrollerAround(document.querySelector(REAL_ROWS)!));
  return { first, all };
}

/** @returns from the rows to their being painted. */
export async function fillDynamicTable(root: Root, scored: () => readonly ScoredIssue[]): Promise<number> {
  root.render(<AtlaskitTable scored={[]} isLoading />);
  await painted();
  await quiet();
  const started = performance.now();
  root.render(<AtlaskitTable scored={scored()} isLoading={false} />);
  return (await paintedOnce(() => document.querySelector('tbody td') !== null)) - started;
}

/** Until what its coming set going is over. */
const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 500));
