import type { Random } from './random';
import type { Deadline } from './texts/author';

export const DAY = 24 * 60 * 60 * 1000;

/** Jira writes moments with a numeric offset and no colon in it. */
export const jiraDate = (time: number): string => new Date(time).toISOString().replace('Z', '+0000');

/** A day without a time, as due dates and releases have. */
export const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Monday 07:00 UTC (a working day's start in Amsterdam, give or take the summer) of the week that `time` lies in. */
export function mondayOf(time: number): number {
  const date = new Date(time);
  const sinceMonday = (date.getUTCDay() + 6) % 7;
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() - sinceMonday, 7);
}

/** Some moment between the two, moved into working hours where the span leaves room for that. */
export function workingMoment(random: Random, from: number, to: number): number {
  if (to <= from) return from;
  const drawn = new Date(from + random.next() * (to - from));
  const weekday = drawn.getUTCDay();
  const back = weekday === 0 ? 2 : weekday === 6 ? 1 : 0;
  const office = Date.UTC(
    drawn.getUTCFullYear(),
    drawn.getUTCMonth(),
    drawn.getUTCDate() - back,
    random.int(7, 15),
    random.int(0, 59),
    random.int(0, 59),
  );
  return office > from && office < to ? office : drawn.getTime();
}

/** The next of a day that comes every year; today counts as passed. */
function nextYearly(now: number, inYear: (year: number) => number): number {
  const year = new Date(now).getUTCFullYear();
  return inYear(year) > now ? inYear(year) : inYear(year + 1);
}

/** The Friday after the fourth Thursday of November. */
function blackFriday(year: number): number {
  const first = new Date(Date.UTC(year, 10, 1)).getUTCDay();
  const firstThursday = 1 + ((4 - first + 7) % 7);
  return Date.UTC(year, 10, firstThursday + 22);
}

function nextQuarterEnd(now: number): number {
  const date = new Date(now);
  const thisQuarter = Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / 3) * 3 + 3, 0);
  return thisQuarter > now
    ? thisQuarter
    : Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / 3) * 3 + 6, 0);
}

/** What must be ready *before* a peak is due a while earlier (and overdue in its last days); what the law dates is due on the day itself. */
export function dueDay(deadline: Deadline, now: number, random: Random): string {
  switch (deadline) {
    case 'blackFriday':
      return dayOf(nextYearly(now, blackFriday) - random.int(1, 10) * DAY);
    case 'sinterklaas':
      return dayOf(nextYearly(now, (year) => Date.UTC(year, 11, 5)) - random.int(1, 12) * DAY);
    case 'christmas':
      return dayOf(nextYearly(now, (year) => Date.UTC(year, 11, 25)) - random.int(3, 14) * DAY);
    case 'yearEnd':
      return dayOf(nextYearly(now, (year) => Date.UTC(year, 11, 31)));
    case 'quarterEnd':
      return dayOf(nextQuarterEnd(now));
    case 'nextMonth':
      return dayOf(now + random.int(8, 35) * DAY);
    case 'overdue':
      return dayOf(now - random.int(3, 40) * DAY);
  }
}
