import type { Column } from './columns';
import type { Shown } from './layout';

/** How wide columns are. */

interface Room {
  /** Pixels where there is enough of them. */
  readonly usual: number;
  /** Pixels where there are few. */
  readonly tight: number;
  /** Its share of what is left over; 0: it does not grow. */
  readonly grows: number;
}

const ROOMS: Readonly<Record<string, Room>> = {
  place: { usual: 80, tight: 76, grows: 0 },
  summary: { usual: 200, tight: 144, grows: 6 },
  type: { usual: 88, tight: 76, grows: 0 },
  status: { usual: 124, tight: 104, grows: 0 },
  priority: { usual: 92, tight: 84, grows: 0 },
  assignee: { usual: 140, tight: 110, grows: 0 },
  labels: { usual: 140, tight: 110, grows: 0 },
  components: { usual: 140, tight: 110, grows: 0 },
  epic: { usual: 180, tight: 140, grows: 0 },
  score: { usual: 88, tight: 68, grows: 0 },
  quadrant: { usual: 112, tight: 108, grows: 0 },
  ready: { usual: 88, tight: 84, grows: 0 },
  done: { usual: 88, tight: 84, grows: 0 },
  reason: { usual: 240, tight: 144, grows: 6 },
  jiraPlace: { usual: 120, tight: 112, grows: 0 },
};
const INPUT: Room = { usual: 104, tight: 84, grows: 0 };
const SIGNAL: Room = { usual: 128, tight: 112, grows: 0 };

const SELECT = 32;
/** The buttons at the end of each row. */
const TOGGLES = 60;
/** Before the first column and after the last. */
const PADDING = 16;

/** What the person may make of a column; as the stored view allows it. */
export const LEAST_WIDTH = 48;
export const MOST_WIDTH = 800;

export const clampWidth = (width: number): number => Math.round(Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, width)));

function ownRoom(column: Column, keyWidth: number): Room {
  if (column.id === 'key') return { usual: keyWidth, tight: keyWidth, grows: 0 };
  if (column.input) return column.input.criterion.source.type === 'signal' ? SIGNAL : INPUT;
  return ROOMS[column.id]!;
}

/** Pixels that a table of these columns needs. */
export function roomOf(columns: readonly Column[], keyWidth: number, tight: boolean): number {
  return columns.reduce(
    (sum, column) => sum + ownRoom(column, keyWidth)[tight ? 'tight' : 'usual'],
    SELECT + TOGGLES + PADDING,
  );
}

export interface Tracks {
  /** `grid-template-columns` of every row. */
  readonly template: string;
  /** Pixels below which the table scrolls sideways, and whether it does. */
  readonly least: number;
  readonly scrolls: boolean;
}

/** @param isSelecting whether boxes to tick stand before the columns. */
export function tracksOf(shown: readonly Shown[], keyWidth: number, width: number, isSelecting: boolean): Tracks {
  const ends = PADDING + TOGGLES + (isSelecting ? SELECT : 0);
  const sum = (size: 'usual' | 'tight') =>
    shown.reduce((total, one) => total + (one.width ?? ownRoom(one.column, keyWidth)[size]), ends);
  const size = sum('usual') <= width ? 'usual' : 'tight';
  const tracks = shown.map((one) => {
    if (one.width !== null) return `${one.width}px`;
    const room = ownRoom(one.column, keyWidth);
    return room.grows > 0 ? `minmax(${room[size]}px, ${room.grows}fr)` : `${room[size]}px`;
  });
  const select = isSelecting ? [`${SELECT}px`] : [];
  const least = sum(size);
  return { template: [...select, ...tracks, `${TOGGLES}px`].join(' '), least, scrolls: least > width };
}
