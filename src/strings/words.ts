import { type DateStyle, formatDate, type PartialDate, parsePartialDate } from '../dates.ts';
import { en, type MessageKey, type Messages } from './en.ts';
import * as languages from './languages.ts';
import { formatter, type Values } from './message.ts';

/** The interface in one language: its words, and how it writes dates, numbers and lists. */
export interface Words {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** The texts themselves, for what fills them in at the reader's. */
  readonly messages: Messages;
  /** The language they are in: that of `lang`, or English. */
  readonly messagesLang: string;
  /** A text of the interface. `count` picks the plural. */
  t(key: MessageKey, values?: Values): string;
  date(date: PartialDate, style?: DateStyle): string;
  number(value: number): string;
  list(items: readonly string[]): string;
  /** The same for items that are more than text: the items with the words that join them. */
  parts<Item>(items: readonly Item[]): (Item | string)[];
  /** A language's own name for itself: “español”. */
  languageName(lang: string): string;
  /** A language's name in this one: “Spanish”. */
  nameOfLanguage(lang: string): string;
}

const LANGUAGES: Readonly<Record<string, Messages>> = languages;

/** Stands in a message for what is not text; split the message on it. */
export const HOLE = '\u0000';

const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg']);

const made = new Map<string, Words>();

export function wordsIn(lang: string): Words {
  const known = made.get(lang);
  if (known !== undefined) return known;
  const spoken = [lang, lang.split('-')[0] ?? ''].find((one) => one in LANGUAGES) ?? 'en';
  const words = makeWords(lang, spoken);
  made.set(lang, words);
  return words;
}

export function directionOf(lang: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(new Intl.Locale(lang).maximize().script ?? '') ? 'rtl' : 'ltr';
}

function makeWords(lang: string, messagesLang: string): Words {
  const messages = LANGUAGES[messagesLang] ?? en;
  const format = formatter(messagesLang);
  const number = new Intl.NumberFormat(`${lang}-u-nu-latn`);
  const list = new Intl.ListFormat(lang === 'en' ? 'en-GB' : lang, { type: 'conjunction' });
  const names = new Intl.DisplayNames(lang, { type: 'language' });
  const t = (key: MessageKey, values: Values = {}) => format(messages[key], values);
  return {
    lang,
    dir: directionOf(lang),
    messages,
    messagesLang,
    t,
    date: (date, style) => qualified(date, formatDate(date, lang, style), t),
    number: (value) => number.format(value),
    list: (items) => list.format(items),
    parts: (items) => partsOf(list, items),
    nameOfLanguage: (tag) => names.of(tag) ?? tag,
    languageName: (tag) => new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag,
  };
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
