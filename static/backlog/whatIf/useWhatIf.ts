import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ProjectView } from '../../../src/contract';
import type { Issue } from '../../../src/domain/issue';
import type { ScoredIssue } from '../../../src/domain/ranking/order';
import { rank } from '../../../src/domain/ranking/rank';
import { rankingRules, scoringFieldIds, type ProjectSettings } from '../../../src/domain/settings';
import type { Change, Scenario, Today } from '../../../src/domain/whatIf/scenario';
import { usePageContext } from '../../common/pageContext';
import type { InputChange } from '../editing/edits';
import type { TakeStep } from '../editing/undoing';
import { carriedTo, putDown } from './carried';
import type * as engineModule from './engine';
import type { Tried } from './engine';
import { readAddress } from './share/history';
import { useMoreFields, type MoreFields } from './useMoreFields';

interface WhatIfOf {
  readonly project: ProjectView;
  /** As they are today. */
  readonly scored: readonly ScoredIssue[];
  /** Whether all issues are here. */
  readonly complete: boolean;
  readonly now: Date;
}

/** An order that is tried out: nothing of it is saved until the person keeps it. */
export interface WhatIf {
  readonly on: boolean;
  /** As they count on the page: today's, or what is tried out. */
  readonly settings: ProjectSettings;
  readonly scored: readonly ScoredIssue[];
  /** Score inputs that are tried out; only while it is on. */
  readonly change: (changes: readonly InputChange[]) => void;
  /** null: it is on, or not all issues are here. */
  readonly start: (() => void) | null;
  /** There is something to begin with once all issues are here. */
  readonly waits: boolean;
  readonly trying: Trying | null;
}

/** What there is to do while it is on. */
export interface Trying extends Pick<Tried, 'problem' | 'came'> {
  readonly scenario: Scenario;
  readonly today: Today & { readonly scored: readonly ScoredIssue[] };
  /** Today's places by issue id, counted from 1. */
  readonly placesToday: ReadonlyMap<string, number>;
  readonly moreFields: MoreFields;
  readonly tryOut: (changes: readonly Change[]) => void;
  readonly takeBack: (changes: readonly Change[]) => void;
  /** null: there is nothing to undo. */
  readonly undo: TakeStep | null;
  readonly end: () => void;
}

type Engine = typeof engineModule;

interface Mode {
  readonly engine: Engine;
  readonly tried: Tried;
}

/** What the mode is to begin with, once all issues are here: text from the page's address, or what is left of a scenario. */
type Waiting = string | Scenario | null;

export function useWhatIf({ project, scored, complete, now }: WhatIfOf): WhatIf {
  const { accountId, projectId } = usePageContext();
  const [mode, setMode] = useState<Mode | null>(null);
  const engine = mode?.engine ?? null;
  const scenario = mode ? mode.engine.scenarioOf(mode.tried) : null;

  const today = useMemo(() => {
    let byId: Map<string, Issue> | null = null;
    const issueOf = (id: string) => {
      byId ??= new Map(scored.map(({ issue }) => [issue.id, issue]));
      return byId.get(id);
    };
    return { settings: project.settings, scored, issueOf };
  }, [project.settings, scored]);

  const model = scenario?.model;
  const weights = scenario?.weights;
  const settings = useMemo(
    () =>
      engine && weights ? engine.settingsUnder(project.settings, { model: model ?? null, weights }) : project.settings,
    [engine, project.settings, model, weights],
  );
  const unread = useMemo(() => {
    const known = new Set(scoringFieldIds(project.settings));
    return scoringFieldIds(settings).filter((id) => !known.has(id));
  }, [project.settings, settings]);
  const moreFields = useMoreFields(projectId, unread);
  const fields = moreFields.state === 'read' ? moreFields.fields : null;
  const rescored = useMemo(
    () =>
      engine
        ? engine.scoredUnder({ settings: project.settings, scored: engine.withFields(scored, fields) }, settings, now)
        : scored,
    [engine, project.settings, scored, fields, settings, now],
  );
  const shown = useMemo(
    () => (engine && scenario ? engine.issuesUnder(settings, rescored, scenario, { now, by: accountId }) : scored),
    [engine, scenario, settings, rescored, now, accountId, scored],
  );

  const isOn = mode !== null;
  const placesToday = useMemo(
    () =>
      isOn
        ? new Map(rank(scored, rankingRules(project.settings, now)).rows.map(({ issue, place }) => [issue.id, place]))
        : null,
    [isOn, scored, project.settings, now],
  );

  const begin = useCallback((make: (loaded: Engine) => Tried, isOver: () => boolean) => {
    import('./engine').then(
      (loaded) => isOver() || setMode({ engine: loaded, tried: make(loaded) }),
      // Caught by the page's error boundary, as when any other part of it does not load.
      (error: unknown) =>
        setMode(() => {
          throw error;
        }),
    );
  }, []);
  const start = useCallback(
    () =>
      begin(
        (loaded) => loaded.begin(),
        () => false,
      ),
    [begin],
  );

  const [waiting, setWaiting] = useState<Waiting>(() => carriedTo(projectId));
  useEffect(() => {
    let over = false;
    void readAddress().then((text) => {
      if (!over && text !== null) setWaiting((before) => before ?? text);
    });
    return () => {
      over = true;
    };
  }, []);
  useEffect(() => {
    if (!complete || waiting === null) return undefined;
    let over = false;
    begin(
      (loaded) => {
        putDown();
        setWaiting(null);
        return typeof waiting === 'string'
          ? loaded.open(waiting, today, now)
          : loaded.goOn({ scenario: waiting }, today, now);
      },
      () => over,
    );
    return () => {
      over = true;
    };
  }, [complete, waiting, begin, today, now]);

  const act = useCallback(
    (how: (loaded: Engine, tried: Tried) => Tried) =>
      setMode((before) => before && { ...before, tried: how(before.engine, before.tried) }),
    [],
  );
  const change = useCallback(
    (changes: readonly InputChange[]) =>
      act((loaded, tried) =>
        loaded.tryOut(
          tried,
          changes.map((one) => ({ type: 'input', ...one })),
          today,
          now,
        ),
      ),
    [act, today, now],
  );
  const steps = mode?.tried.steps.length ?? 0;
  const problem = mode?.tried.problem ?? null;
  const came = mode?.tried.came ?? null;
  const undo = useCallback(() => {
    act((loaded, tried) => loaded.undo(tried));
    return mode ? mode.engine.inputsUndone(mode.tried, today) : [];
  }, [act, mode, today]);
  const trying = useMemo(
    (): Trying | null =>
      scenario &&
      placesToday && {
        ...{ scenario, today, placesToday, moreFields, problem, came },
        tryOut: (changes) => act((loaded, tried) => loaded.tryOut(tried, changes, today, now)),
        takeBack: (changes) => act((loaded, tried) => loaded.takeBack(tried, changes, today, now)),
        undo: steps > 1 ? undo : null,
        end: () => setMode(null),
      },
    [scenario, today, placesToday, moreFields, problem, came, steps, undo, act, now],
  );
  return useMemo(
    () => ({
      on: trying !== null,
      ...{ settings, scored: shown, change, trying },
      start: complete && trying === null ? start : null,
      waits: waiting !== null,
    }),
    [settings, shown, change, trying, complete, start, waiting],
  );
}
