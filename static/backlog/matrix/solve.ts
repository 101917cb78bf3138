import type { Scale } from '../../../src/domain/scoring/model';
import { scaleRange } from '../../../src/domain/scoring/scale';
import { snapTo } from './snap';

interface Question {
  /** Of the one input that may change. */
  readonly scale: Scale;
  /** What it is now; null: nothing. */
  readonly current: number | null;
  /** What the axis should show. */
  readonly wanted: number;
  /** What the axis shows with a value of the input; null: nothing. It rises with it, or falls, all the way. */
  readonly shows: (value: number) => number | null;
  /** Pixels between two values of the axis. */
  readonly apart: (a: number, b: number) => number;
}

export interface Reached {
  /** The value of the input that comes nearest; null: none does any better than another. */
  readonly value: number | null;
  /** `stuck`: the axis shows the same whatever it is. `end`: the scale ends before what was wanted. */
  readonly stopped: 'stuck' | 'end' | null;
}

/** Pixels that nobody misses. */
const NEAR = 14;
const MOST = 1e12;
const STUCK: Reached = { value: null, stopped: 'stuck' };

/** Which value one of several inputs must have for the axis to show what is wanted, or what comes nearest to it. */
export function solveFor(question: Question): Reached {
  return question.scale.type === 'steps' ? amongSteps(question) : onLine(question);
}

function amongSteps({ scale, current, wanted, shows, apart }: Question): Reached {
  const steps = scale.type === 'steps' ? scale.steps.map(({ value }) => value) : [];
  const shown = steps.flatMap((value) => {
    const at = shows(value);
    return at === null ? [] : [{ value, at, away: apart(at, wanted) }];
  });
  const [least, most] = [Math.min(...shown.map(({ at }) => at)), Math.max(...shown.map(({ at }) => at))];
  if (shown.length === 0 || least === most) return STUCK;
  // Of two that are as near, the one it has.
  const nearest = shown.reduce((best, one) =>
    one.away < best.away || (one.away === best.away && one.value === current) ? one : best,
  );
  const isBeyond = (wanted < least || wanted > most) && nearest.away > NEAR;
  return { value: nearest.value, stopped: isBeyond ? 'end' : null };
}

function onLine({ scale, current, wanted, shows, apart }: Question): Reached {
  const { min, max } = scaleRange(scale);
  let low = snapTo(scale, min);
  // An open scale goes as far as is needed.
  let high = scale.type === 'number' && max !== null ? max : Math.max(1, current ?? 0, low + 1) * 2;
  const isOpen = scale.type !== 'number' || max === null;
  const atLow = shows(low);
  let atHigh = shows(high);
  if (atLow === null || atHigh === null || atLow === atHigh) return STUCK;
  const rises = atHigh > atLow;
  const isShort = (at: number): boolean => (rises ? at < wanted : at > wanted);
  while (isOpen && isShort(atHigh) && high < MOST) {
    high *= 2;
    atHigh = shows(high) ?? atHigh;
  }
  const end = isShort(atHigh) ? { value: high, at: atHigh } : isShort(atLow) ? null : { value: low, at: atLow };
  if (end) return { value: snapTo(scale, end.value), stopped: apart(end.at, wanted) > NEAR ? 'end' : null };
  for (let halved = 0; halved < 60; halved += 1) {
    const middle = (low + high) / 2;
    if (isShort(shows(middle) ?? wanted)) low = middle;
    else high = middle;
  }
  return { value: snapTo(scale, (low + high) / 2), stopped: null };
}
