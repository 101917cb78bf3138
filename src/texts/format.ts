import type { Locale } from './translate';

/** Numbers, dates and lists as the person's language writes them. */
export interface Format {
  /** At most two decimals: 0.5, 1,234.57. */
  number(value: number): string;
  /** As short as it gets, where there is no room: 2M. */
  compact(value: number): string;
  /** Points with their sign: +25, −3.5. */
  signed(value: number): string;
  /** For points, where a second decimal would only be noise; always one, so that they stand under each other. */
  oneDecimal(value: number): string;
  /** A share: 0.8 is 80%. */
  percent(share: number): string;
  date(iso: string): string;
  dateTime(iso: string): string;
  /** "3 days ago", "in 2 months"; "today" within the day. */
  relative(iso: string): string;
  /** "a, b and c". */
  list(items: readonly string[]): string;
}

const DAY = 86_400_000;

const readable = (iso: string): Date | null => {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? null : date;
};

/** A calendar date means that day wherever one is, so it must not shift with the time zone. */
const isCalendarDate = (iso: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(iso);

export function makeFormat(locale: Locale, timezone: string, now: () => Date = () => new Date()): Format {
  const timeZone = knownTimezone(timezone);
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const compact = new Intl.NumberFormat(locale, { notation: 'compact' });
  const signed = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  const oneDecimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone });
  const calendarDates = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const dateTimes = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const spans = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const written = (iso: string, formatter: Intl.DateTimeFormat): string => {
    const date = readable(iso);
    return date ? formatter.format(date) : iso;
  };
  return {
    number: (value) => numbers.format(value === 0 ? 0 : value),
    compact: (value) => compact.format(value),
    signed: (value) => signed.format(value),
    oneDecimal: (value) => oneDecimal.format(value === 0 ? 0 : value),
    percent: (share) => percents.format(share),
    date: (iso) => written(iso, isCalendarDate(iso) ? calendarDates : dates),
    dateTime: (iso) => written(iso, dateTimes),
    relative(iso) {
      const date = readable(iso);
      if (!date) return iso;
      const days = Math.round((date.getTime() - now().getTime()) / DAY);
      const size = Math.abs(days);
      if (size < 14) return spans.format(days, 'day');
      if (size < 60) return spans.format(Math.round(days / 7), 'week');
      if (size < 730) return spans.format(Math.round(days / 30.44), 'month');
      return spans.format(Math.round(days / 365.25), 'year');
    },
    list: (items) => lists.format(items),
  };
}

/** Jira names the person's time zone; an unknown name must not stop a page. */
function knownTimezone(timezone: string): string | undefined {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: timezone });
    return timezone || undefined;
  } catch {
    return undefined;
  }
}
