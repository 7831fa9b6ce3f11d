import type { MessageKey } from './en.ts';
import type { Message } from './message.ts';

/** Words of the interface that a site has otherwise, by language. */
export type OwnStrings = Readonly<Record<string, Readonly<Partial<Record<MessageKey, Message>>>>>;

/** How a site has things said and written, where that is its choice. */
export interface Wording {
  readonly strings: OwnStrings;
  /** `Intl`'s name of the digits of a language's numbers and dates, where they are not 0 to 9. */
  readonly digits: Readonly<Record<string, string | undefined>>;
  /** `Intl`'s name of the calendar of a language's dates, where it is not the Gregorian. */
  readonly calendar: Readonly<Record<string, string | undefined>>;
}

/** Nothing of its own. */
export const PLAIN: Wording = { strings: {}, digits: {}, calendar: {} };

/** A language with its digits and its calendar, as `Intl` takes them: `fa-u-ca-persian-nu-arabext`. */
export function localeOf(lang: string, { digits, calendar }: Wording): string {
  return new Intl.Locale(lang === 'en' ? 'en-GB' : lang, {
    numberingSystem: digits[lang] ?? 'latn',
    calendar: calendar[lang] ?? 'gregory',
  }).toString();
}
