import { formatter, type Values } from '../../strings/message.ts';
import type { SearchData, SearchMessage } from '../../search/reader-data.ts';

/** What every part of the search on a page shares. */
export interface Reader {
  readonly data: SearchData;
  readonly t: (name: SearchMessage, values?: Values) => string;
  readonly number: (value: number) => string;
  /** A year in the digits of the page's language. */
  readonly digits: (text: string) => string;
}

export async function readerFrom(address: string): Promise<Reader> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  const data: SearchData = await response.json();
  const format = formatter(data.lang, data.locale);
  const inEnglish = formatter('en', data.locale);
  const numbers = new Intl.NumberFormat(data.locale);
  return {
    data,
    t: (name, values) => {
      const message = data.messages[name] ?? name;
      return data.english.includes(name) ? inEnglish(message, values) : format(message, values);
    },
    number: (value) => numbers.format(value),
    digits: (text) => text.replace(/\d/g, (digit) => numbers.format(Number(digit))),
  };
}
