import { useRef, useState } from 'react';
import { ok, type Result } from '../../../../src/contract';
import { fail } from '../../../../src/contract/result';
import type { LinkType } from '../../../../src/domain/issue';
import { withoutChange, changesOf } from '../../../../src/domain/whatIf/scenario';
import { call } from '../../../common/call';
import { usePageContext } from '../../../common/pageContext';
import { asAppError } from '../../../common/unwrap';
import { linkIssues, unlinkIssues } from '../../../common/wire';
import { useBacklogPage } from '../../pageState';
import { mayBeStored } from '../../editing/state';
import { carry } from '../carried';
import type { Trying } from '../useWhatIf';
import { carryOut, type Outcome } from './carryOut';
import { partsOf, saysWaits, wayToLink, type Parts, type Plan } from './plan';

export type Keeping =
  | { readonly state: 'asking' }
  | {
      readonly state: 'keeping';
      readonly settled: number;
      readonly total: number;
      readonly waitSeconds: number | null;
      readonly stopping: boolean;
    }
  | { readonly state: 'over'; readonly outcome: Outcome; readonly untried: number };

export interface UseKeep {
  readonly keeping: Keeping;
  readonly keep: (plan: Plan, types: readonly LinkType[]) => void;
  readonly stop: () => void;
  /** After it is over: goes on with what was not kept, on the backlog as it is now. */
  readonly finish: () => void;
}

export function useKeep(trying: Trying): UseKeep {
  const { project, onRestart } = useBacklogPage();
  const { projectId } = usePageContext();
  const [keeping, setKeeping] = useState<Keeping>({ state: 'asking' });
  const stopped = useRef(false);
  const endWait = useRef<() => void>(() => undefined);
  const { scenario, today } = trying;
  const blocking = today.settings.blockingLinks;

  const changeLink = async (link: Parts['links'][number], types: readonly LinkType[]): Promise<Result<unknown>> => {
    try {
      if (link.type === 'dropped') return ok(await unlinkIssues(link.first, saysWaits(link.then, blocking)));
      const way = wayToLink(blocking, types);
      if (way === null) return fail({ code: 'NOT_FOUND' });
      const [sourceId, targetId] = way.first === 'source' ? [link.first, link.then] : [link.then, link.first];
      return ok(await linkIssues(way.type, { sourceId, targetId }));
    } catch (error) {
      return fail(asAppError(error));
    }
  };

  const keep = async (plan: Plan, types: readonly LinkType[]) => {
    const { settings } = partsOf(scenario);
    const inputs = plan.inputs.reduce((sum, one) => sum + Object.keys(one.inputs).length, 0);
    const total = inputs + plan.links.length + (plan.settings ? settings.length : 0);
    const show = (change: Partial<Extract<Keeping, { state: 'keeping' }>>) =>
      setKeeping((now) => (now.state === 'keeping' ? { ...now, ...change } : now));
    stopped.current = false;
    setKeeping({ state: 'keeping', settled: 0, total, waitSeconds: null, stopping: false });
    const outcome = await carryOut(plan, settings, {
      saveSettings: (wanted) => call('saveSettings', { settings: wanted, revision: project.revision }),
      saveScores: (changes) => call('saveScores', { changes, replaceDamaged: false }),
      changeLink: (link) => changeLink(link, types),
      onProgress: (settled) => show({ settled }),
      wait: (seconds) =>
        new Promise((resolve) => {
          let left = Math.ceil(seconds);
          show({ waitSeconds: left });
          const timer = setInterval(() => ((left -= 1) > 0 ? show({ waitSeconds: left }) : endWait.current()), 1000);
          endWait.current = () => {
            clearInterval(timer);
            show({ waitSeconds: null });
            resolve();
          };
        }),
      isStopped: () => stopped.current,
    });
    const settled = outcome.kept.length + outcome.refused.reduce((sum, { changes }) => sum + changes.length, 0);
    setKeeping({ state: 'over', outcome, untried: total - settled });
  };

  return {
    keeping,
    keep: (plan, types) => void keep(plan, types),
    stop: () => {
      stopped.current = true;
      endWait.current();
      setKeeping((now) => (now.state === 'keeping' ? { ...now, stopping: true } : now));
    },
    finish: () => {
      if (keeping.state !== 'over') return;
      const { kept, refused } = keeping.outcome;
      // Where an answer was lost, only Jira knows what it has: kept again on what the page knew, it would seem someone else's.
      const isDoubtful = refused.some(({ error }) => error.code === 'OUT_OF_DATE' || mayBeStored(error));
      if (kept.length === 0 && !isDoubtful) return;
      const left = kept.reduce(withoutChange, scenario);
      if (changesOf(left).length > 0) carry(projectId, left);
      trying.end();
      onRestart();
    },
  };
}
