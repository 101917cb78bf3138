/** Dates as JQL writes them, read in a time zone. All results are epoch milliseconds. */
const hour = 3_600_000;

interface Wall {
  year: number;
  /** 1–12. */
  month: number;
  day: number;
  hour: number;
  minute: number;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timeZone, formatter);
  return formatter;
}

function wallOf(millis: number, timeZone: string): Wall {
  const parts = new Map(
    formatterOf(timeZone)
      .formatToParts(millis)
      .map((part) => [part.type, Number(part.value)]),
  );
  const at = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return { year: at('year'), month: at('month'), day: at('day'), hour: at('hour'), minute: at('minute') };
}

/** Overflowing parts (day 0, month 13) roll over. */
function millisOf(wall: Wall, timeZone: string): number {
  const wanted = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute);
  const shown = (millis: number): number => {
    const there = wallOf(millis, timeZone);
    return Date.UTC(there.year, there.month - 1, there.day, there.hour, there.minute);
  };
  // Two steps: the first guess can lie on the other side of a change of the clock.
  const first = wanted - (shown(wanted) - wanted);
  return first - (shown(first) - wanted);
}

/** An instant in Jira's own notation, `2026-11-23T10:00:00.000+0100`. */
export function jiraDateTime(millis: number, timeZone: string): string {
  const wall = wallOf(millis, timeZone);
  const offset =
    (Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute) - Math.floor(millis / 60_000) * 60_000) /
    60_000;
  const local = new Date(millis + offset * 60_000).toISOString().slice(0, -1);
  const sign = offset < 0 ? '-' : '+';
  const size = Math.abs(offset);
  return `${local}${sign}${pad(Math.floor(size / 60))}${pad(size % 60)}`;
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** Parses a stored value: a date-time in Jira's notation, or a date, which counts from midnight. */
export function storedMillis(value: unknown, timeZone: string): number | null {
  if (typeof value !== 'string') return null;
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (date)
    return millisOf(
      { year: Number(date[1]), month: Number(date[2]), day: Number(date[3]), hour: 0, minute: 0 },
      timeZone,
    );
  const millis = Date.parse(value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(millis) ? null : millis;
}

/** A date operand: absolute, relative (`-7d`, `4w 2d`) or epoch milliseconds; null when it is none of these. */
export function dateOperand(text: string, now: number, timeZone: string): number | null {
  const trimmed = text.trim();
  if (/^-?\d{5,}$/.test(trimmed)) return Number(trimmed);
  const absolute = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d{2}))?$/.exec(trimmed);
  if (absolute) {
    const [year = 0, month = 0, day = 0, hours = 0, minute = 0] = absolute.slice(1).map((part) => Number(part ?? 0));
    if (month < 1 || month > 12 || day < 1 || day > 31 || hours > 23 || minute > 59) return null;
    return millisOf({ year, month, day, hour: hours, minute }, timeZone);
  }
  return shift(trimmed, now, timeZone);
}

/** Adds an increment such as `-1d` or `2w 3h`; without a unit the given one counts. */
export function shift(text: string, from: number, timeZone: string, unitless?: string): number | null {
  const match = /^([+-]?)((?:\d+[yMwdhm]?\s*)+)$/.exec(text);
  if (!match) return null;
  const sign = match[1] === '-' ? -1 : 1;
  let millis = from;
  for (const [, amountText, unit = unitless] of (match[2] ?? '').matchAll(/(\d+)([yMwdhm])?/g)) {
    const amount = sign * Number(amountText);
    if (unit === 'h') millis += amount * hour;
    else if (unit === 'm') millis += (amount * hour) / 60;
    else if (unit === undefined) return null;
    else millis = shiftCalendar(millis, amount, unit, timeZone);
  }
  return millis;
}

function shiftCalendar(millis: number, amount: number, unit: string, timeZone: string): number {
  const wall = wallOf(millis, timeZone);
  if (unit === 'y') wall.year += amount;
  if (unit === 'M') wall.month += amount;
  if (unit === 'w') wall.day += 7 * amount;
  if (unit === 'd') wall.day += amount;
  return millisOf(wall, timeZone) + (millis % 60_000);
}

export type Period = 'Day' | 'Week' | 'Month' | 'Year';

/** Start or last minute of the period that holds `millis`. Weeks begin on Monday. */
export function periodEdge(edge: 'start' | 'end', period: Period, millis: number, timeZone: string): number {
  const wall = { ...wallOf(millis, timeZone), hour: 0, minute: 0 };
  if (period === 'Week') wall.day -= (new Date(Date.UTC(wall.year, wall.month - 1, wall.day)).getUTCDay() + 6) % 7;
  if (period === 'Month' || period === 'Year') wall.day = 1;
  if (period === 'Year') wall.month = 1;
  if (edge === 'start') return millisOf(wall, timeZone);
  if (period === 'Day') wall.day += 1;
  if (period === 'Week') wall.day += 7;
  if (period === 'Month') wall.month += 1;
  if (period === 'Year') wall.year += 1;
  return millisOf(wall, timeZone) - 1;
}
