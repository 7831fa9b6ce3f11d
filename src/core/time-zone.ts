import type { CalendarDate } from './dates.ts';

/** Whether the name is one of the time zone database, such as `Pacific/Auckland`, or UTC. */
export function isTimeZone(name: string): boolean {
  return name === 'UTC' || zones().includes(name) || (/^[A-Z]\w+\/\w/.test(name) && isKnown(name));
}

/** The zone that a name most likely means: a city, or other capitals. */
export function nearestZone(name: string): string | undefined {
  const wanted = plain(name);
  return (
    zones().find((zone) => plain(zone) === wanted) ??
    zones().find((zone) => plain(zone).endsWith(`/${wanted.slice(wanted.lastIndexOf('/') + 1)}`))
  );
}

/** The day that it is in a time zone at an instant. */
export function dayInZone(time: Date, zone: string): CalendarDate {
  const format = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, value]));
  return `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
}

function plain(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}

let known: readonly string[] | undefined;

function zones(): readonly string[] {
  known ??= Intl.supportedValuesOf('timeZone');
  return known;
}

/** Older names of zones, such as `Asia/Calcutta`, stand in no list and are still read. */
function isKnown(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
