import {
  type DateStyle,
  formatDate,
  formatYears,
  type PartialDate,
  parsePartialDate,
} from '../core/dates.ts';
import { en, type MessageKey, type Messages } from './en.ts';
import { KEYS } from './gaps.ts';
import * as languages from './languages.ts';
import { markEnglish } from './marks.ts';
import { formatter, type Message, type Values } from './message.ts';
import { type Direction, directionOf, type Letters, lettersOf } from './script.ts';
import { localeOf, PLAIN, type Wording } from './wording.ts';

export { directionOf };

/** The interface in one language: its words, and how it writes dates, numbers and lists. */
export interface Words {
  readonly lang: string;
  /** The same with the digits and the calendar that the site writes it in. */
  readonly locale: string;
  readonly dir: Direction;
  readonly letters: Letters | undefined;
  /** The texts themselves, for what fills them in at the reader's. */
  readonly messages: Readonly<Record<MessageKey, Message>>;
  /** Whether a text is in English because the language lacks it. */
  isForeign(key: MessageKey): boolean;
  /**
   * The same for a page, which marks English in it: `showEnglish` gives that its `lang`. Itself
   * where nothing is in English, or everything should be.
   */
  readonly marked: Words;
  /** The same without marks. */
  readonly plain: Words;
  /** A text of the interface. `count` picks the plural. */
  t(key: MessageKey, values?: Values): string;
  date(date: PartialDate, style?: DateStyle): string;
  /** “2013–”, “2020” or “2006–2017”; see `formatYears`. */
  years(from: PartialDate, to: PartialDate | undefined, ended: boolean): string;
  number(value: number): string;
  /** A text with its digits as the language's numbers have them: a year, “1–3”. */
  digits(text: string | number): string;
  list(items: readonly string[]): string;
  /** The same for items that are more than text: the items with the words that join them. */
  parts<Item>(items: readonly Item[]): (Item | string)[];
  /** “Label: text”, with the colon of the language. */
  labelled(label: string, text: string): string;
  /** “First, second”: a text, and what is known beside it. */
  beside(first: string, second: string): string;
  /** The text with its full stop. */
  sentence(text: string): string;
  /** What stands between two sentences: a space, but nothing in Chinese. */
  readonly gap: string;
  /** A language's own name for itself: “español”. */
  languageName(lang: string): string;
  /** A language's name in this one: “Spanish”. */
  nameOfLanguage(lang: string): string;
}

const LANGUAGES: Readonly<Record<string, Messages>> = languages;

/** Stands in a message for what is not text; split the message on it. */
export const HOLE = '\u0000';

const made = new WeakMap<Wording, Map<string, Words>>();

/** The interface in a language, as a site has it said. */
export function wordsIn(lang: string, wording: Wording = PLAIN): Words {
  const known = made.get(wording) ?? new Map<string, Words>();
  made.set(wording, known);
  const words = known.get(lang) ?? makeWords(lang, wording);
  known.set(lang, words);
  return words;
}

/** The language in which the interface is built in for a language; undefined where only English is. */
export function builtIn(lang: string): string | undefined {
  return [lang, lang.split('-')[0] ?? ''].find((one) => one in LANGUAGES);
}

function makeWords(lang: string, wording: Wording, plain?: Words): Words {
  const own = wording.strings[lang] ?? {};
  const spoken = builtIn(lang) ?? 'en';
  const theirs = LANGUAGES[spoken] ?? en;
  const locale = localeOf(lang, wording);
  const languageOf = (key: MessageKey) =>
    own[key] !== undefined ? lang : theirs[key] !== undefined ? spoken : 'en';
  const isForeign = (key: MessageKey) => !/^en\b/.test(lang) && languageOf(key) === 'en';
  const messages: Record<MessageKey, Message> = { ...en, ...theirs, ...own };
  const foreign = KEYS.filter(isForeign);
  if (plain !== undefined) for (const key of foreign) messages[key] = markEnglish(messages[key]);
  const formats = new Map(
    [lang, spoken, 'en'].map((one) => [one, formatter(one, locale)] as const),
  );
  const number = new Intl.NumberFormat(locale);
  const digits = Array.from({ length: 10 }, (_, digit) => number.format(digit));
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const names = new Intl.DisplayNames(lang, { type: 'language' });
  const t = (key: MessageKey, values: Values = {}) =>
    formats.get(languageOf(key))?.(messages[key], values) ?? '';
  const words: Words = {
    lang,
    locale,
    dir: directionOf(lang),
    letters: lettersOf(lang),
    messages,
    isForeign,
    get marked() {
      marked ??=
        plain !== undefined || foreign.length === 0 ? words : makeWords(lang, wording, words);
      return marked;
    },
    get plain() {
      return plain ?? words;
    },
    t,
    date: (date, style) => qualified(date, formatDate(date, locale, style), t),
    years: (from, to, ended) => formatYears(from, to, ended, locale),
    number: (value) => number.format(value),
    digits: (text) => `${text}`.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit),
    list: (items) => list.format(items),
    parts: (items) => partsOf(list, items),
    labelled: (label, text) => t('mark.labelled', { label, text }),
    beside: (first, second) => t('mark.beside', { first, second }),
    sentence: (text) => t('mark.sentence', { text }),
    gap: t('mark.sentences', { first: '', second: '' }),
    nameOfLanguage: (tag) => names.of(tag) ?? tag,
    languageName: (tag) => new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag,
  };
  let marked: Words | undefined;
  return words;
}

function partsOf<Item>(list: Intl.ListFormat, items: readonly Item[]): (Item | string)[] {
  const left = [...items];
  return list.formatToParts(items.map(() => HOLE)).map(({ type, value }) => {
    const item = type === 'element' ? left.shift() : undefined;
    return item ?? value;
  });
}

function qualified(date: PartialDate, text: string, t: Words['t']): string {
  const qualifier = parsePartialDate(date)?.qualifier;
  return qualifier === undefined ? text : t(`date.${qualifier}`, { date: text });
}
