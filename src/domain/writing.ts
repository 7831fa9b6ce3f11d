import { z } from 'astro/zod';
import type { OwnStrings, Wording } from '../strings/wording.ts';
import { languageTag } from './fields.ts';

/** Digits that readers of some language learn at school, as Unicode's locale data calls them. */
const DIGITS = [
  ...['arab', 'arabext', 'beng', 'deva', 'gujr', 'guru', 'khmr', 'knda', 'laoo'],
  ...['latn', 'mlym', 'mymr', 'olck', 'orya', 'tamldec', 'telu', 'thai', 'tibt'],
] as const;

/** Calendars in which a day has one number, one month and one year. */
const CALENDARS = [
  ...['buddhist', 'coptic', 'ethiopic', 'gregory', 'hebrew', 'indian', 'islamic-civil'],
  ...['islamic-umalqura', 'persian'],
] as const;

export const digitsSchema = z
  .record(languageTag, z.enum(DIGITS))
  .default({})
  .describe(
    'By language, the digits of its numbers and dates where they are not 0 to 9: { fa: arabext } for ۰ to ۹, { ar: arab } for ٠ to ٩, { hi: deva } and others.',
  );

export const calendarSchema = z
  .record(languageTag, z.enum(CALENDARS))
  .default({})
  .describe(
    'By language, the calendar of its dates where it is not the Gregorian: { fa: persian }, { ar: islamic-umalqura }, { th: buddhist } and others. Dates in files stay YYYY-MM-DD.',
  );

/** How a site has things said and written: as site.yaml says, and the files of strings/. */
export function wordingOf(
  site: Pick<Wording, 'digits' | 'calendar'> | undefined,
  strings: OwnStrings,
): Wording {
  return { strings, digits: site?.digits ?? {}, calendar: site?.calendar ?? {} };
}
