import type { Random } from '../../../../sandbox/grachtshop/random';

type Shuffle = (order: readonly string[], random: Random) => string[];

const byKey = (order: readonly string[], key: (place: number) => number): string[] =>
  order
    .map((id, place) => ({ id, key: key(place) }))
    .sort((a, b) => a.key - b.key)
    .map(({ id }) => id);

/** How the order of a backlog differs from the one before, in practice and at worst. */
export const SHUFFLES: Readonly<Record<string, Shuffle>> = {
  /** New estimates: every issue moves up or down a few places. */
  jittered: (order, random) => byKey(order, (place) => place + random.int(-10, 10)),
  /** A few issues were scored anew, and go anywhere. */
  fewMovedFar: (order, random) => byKey(order, (place) => (random.chance(0.03) ? random.next() * order.length : place)),
  /** What matters most goes to the top. */
  toTheTop: (order, random) => byKey(order, (place) => (random.chance(0.1) ? place - order.length : place)),
  /** Two teams' lists, one after the other, are merged. */
  interleaved: (order, random) => {
    const half = Math.ceil(order.length / 2);
    return byKey(order, (place) => (place < half ? place : place - half) + random.next());
  },
  /** Whole epics change places. */
  blocks: (order, random) => {
    const epics = random.shuffle(Array.from({ length: 40 }, (_, epic) => epic));
    return byKey(order, (place) => epics[Math.floor((place * 40) / order.length)]! * order.length + place);
  },
  reversed: (order) => [...order].reverse(),
  random: (order, random) => random.shuffle(order),
};

export const idsUpTo = (count: number): string[] => Array.from({ length: count }, (_, index) => `1${index}`);
