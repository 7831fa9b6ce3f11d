/** A day in the proleptic Gregorian calendar, `YYYY-MM-DD`. Such texts sort as the days do. */
export type CalendarDate = string;

/**
 * A date whose precision comes from how it is written: `2006`, `2013-07` or `2017-10-15`,
 * with `~` (about) or `?` (uncertain) behind, after EDTF level 1.
 */
export type PartialDate = string;

export interface DateParts {
  readonly year: number;
  /** 1–12. */
  readonly month: number | undefined;
  /** 1–31. */
  readonly day: number | undefined;
  readonly qualifier: 'about' | 'uncertain' | undefined;
}

export type DateStyle = 'long' | 'short';

const CALENDAR = /^(\d{4})-(\d{2})-(\d{2})$/;
const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?])?$/;

/** Whether the text is a day that exists: `2026-02-30` is not. */
export function isCalendarDate(text: string): text is CalendarDate {
  return CALENDAR.test(text) && parsePartialDate(text) !== undefined;
}

export function isPartialDate(text: string): text is PartialDate {
  return parsePartialDate(text) !== undefined;
}

/** The parts as written, or undefined where the text is no date that exists. */
export function parsePartialDate(text: string): DateParts | undefined {
  const match = PARTIAL.exec(text);
  if (match === null) return undefined;
  const [, yearText = '', monthText, dayText, mark] = match;
  const year = Number(yearText);
  const month = monthText === undefined ? undefined : Number(monthText);
  const day = dayText === undefined ? undefined : Number(dayText);
  if (year === 0) return undefined;
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  if (month !== undefined && day !== undefined && (day < 1 || day > daysIn(year, month))) {
    return undefined;
  }
  return { year, month, day, qualifier: qualifierOf(mark) };
}

/** The first and the last day a partial date may mean: `2013-02` is 2013-02-01 to 2013-02-28. */
export function daySpan(date: PartialDate): readonly [CalendarDate, CalendarDate] {
  const { year, month, day } = parts(date);
  if (month === undefined) return [`${pad(year, 4)}-01-01`, `${pad(year, 4)}-12-31`];
  const stem = `${pad(year, 4)}-${pad(month, 2)}`;
  if (day === undefined) return [`${stem}-01`, `${stem}-${pad(daysIn(year, month), 2)}`];
  return [`${stem}-${pad(day, 2)}`, `${stem}-${pad(day, 2)}`];
}

/** Negative where a's first possible day is before b's; a vaguer date goes before the days in it. */
export function compareDates(a: PartialDate, b: PartialDate): number {
  const [left, right] = [a.replace(/[~?]$/, ''), b.replace(/[~?]$/, '')];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The later of two days. */
export function latest(a: CalendarDate, b: CalendarDate | undefined): CalendarDate {
  return b !== undefined && b > a ? b : a;
}

export function yearOf(date: PartialDate): number {
  return parts(date).year;
}

/** Midnight UTC of a day, for the machine formats (RSS, sitemap) that want an instant. */
export function instant(date: CalendarDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** The day of an instant in UTC, wherever the machine stands. */
export function dayOf(time: Date): CalendarDate {
  return time.toISOString().slice(0, 10);
}

/** What `<time datetime>` takes: the date without its qualifier. */
export function machineDate(date: PartialDate): string {
  return date.replace(/[~?]$/, '');
}

/**
 * The date as a reader of that language writes it: “15 October 2017”, “Oct 2017”, “2006”. English is
 * written day first, as everywhere but in the United States; digits are Latin and the calendar
 * Gregorian unless `locale` says otherwise (`fa-u-ca-persian-nu-arabext`), because both are the
 * writer's choice and not the reader's. What is vaguer than a day has no counterpart in another
 * calendar: it stays Gregorian, and says so there. “About” and “uncertain” are words of the
 * interface: see `Words.date` in strings/words.ts.
 */
export function formatDate(date: PartialDate, locale: string, style: DateStyle = 'long'): string {
  const key = `${locale} ${style} ${date}`;
  const made = written.get(key) ?? writtenOut(date, locale, style);
  written.set(key, made);
  return made;
}

/** A site has few dates, and says each on many pages. */
const written = new Map<string, string>();

function writtenOut(date: PartialDate, locale: string, style: DateStyle): string {
  const { year, month, day } = parts(date);
  const time = utcDay(year, month ?? 1, day ?? 1);
  const format = formatter(locale, style, month !== undefined, day !== undefined);
  const first = firstOfMonth(locale);
  if (first === undefined) return format.format(time);
  return format
    .formatToParts(time)
    .map(({ type, value }) => (type === 'day' && value === '1' ? first : value))
    .join('');
}

/** The first of a month where it alone is an ordinal, which `Intl` does not know: “1er novembre”. */
function firstOfMonth(locale: string): string | undefined {
  const { language, region } = new Intl.Locale(locale).maximize();
  if (language === 'fr') return '1er';
  return language === 'pt' && region === 'BR' ? '1º' : undefined;
}

/** “2013–”, “2020” or “2006–2017”: from the first year to the last, open where it goes on. */
export function formatYears(
  from: PartialDate,
  to: PartialDate | undefined,
  ended: boolean,
  locale: string,
): string {
  const start = formatYear(from, locale);
  if (to === undefined) return ended ? start : `${start}–`;
  const end = formatYear(to, locale);
  return end === start ? start : `${start}–${end}`;
}

/** In the locale's own calendar where the day is known. */
function formatYear(date: PartialDate, locale: string): string {
  const { year, month, day } = parts(date);
  const { calendar, numberingSystem } = new Intl.Locale(locale);
  const isOwn = calendar !== undefined && calendar !== 'gregory' && day !== undefined;
  if (!isOwn || month === undefined) {
    return new Intl.NumberFormat(`en-u-nu-${numberingSystem ?? 'latn'}`, {
      useGrouping: false,
    }).format(year);
  }
  const inCalendar = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric' });
  const found = inCalendar
    .formatToParts(utcDay(year, month, day))
    .find(({ type }) => type === 'year');
  return found?.value ?? String(year);
}

function parts(date: PartialDate): DateParts {
  const found = parsePartialDate(date);
  if (found === undefined) throw new RangeError(`“${date}” is not a date.`);
  return found;
}

function qualifierOf(mark: string | undefined): DateParts['qualifier'] {
  if (mark === '~') return 'about';
  return mark === '?' ? 'uncertain' : undefined;
}

function daysIn(year: number, month: number): number {
  return utcDay(year, month + 1, 0).getUTCDate();
}

/** `Date.UTC` takes the year 99 for 1999. */
function utcDay(year: number, month: number, day: number): Date {
  const time = new Date(0);
  time.setUTCFullYear(year, month - 1, day);
  return time;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, style: DateStyle, month: boolean, day: boolean) {
  const key = `${locale} ${style} ${month} ${day}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const { calendar = 'gregory', numberingSystem = 'latn' } = new Intl.Locale(locale);
  const written = new Intl.Locale(locale === 'en' ? 'en-GB' : locale, {
    calendar: day ? calendar : 'gregory',
    numberingSystem,
  });
  const made = new Intl.DateTimeFormat(written, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month && { month: style }),
    ...(day && { day: 'numeric' }),
    ...(!day && calendar !== 'gregory' && { era: 'short' }),
  });
  formatters.set(key, made);
  return made;
}
