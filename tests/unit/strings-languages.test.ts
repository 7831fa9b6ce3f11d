import { describe, expect, test } from 'vitest';
import { quotesOf } from '../../src/body/quotes.ts';
import { en, type Message, type Messages } from '../../src/strings/en.ts';
import { gapsOf, isMessageKey, KEYS } from '../../src/strings/gaps.ts';
import * as languages from '../../src/strings/languages.ts';

/**
 * The quotation marks of a language, and the words that it writes exactly as English does. One that
 * is not here is held to the rest, and to the marks that its texts are given.
 */
interface Habits {
  /** Those of titles behind a space. */
  readonly quotes: string;
  /** In the order of their letters, capitals first. */
  readonly same?: string;
}

const HABITS: Readonly<Record<string, Habits>> = {
  ar: { quotes: '«»', same: '' },
  de: {
    quotes: '„“',
    same: 'Challenge Code Details Feeds Institution National Online Organisation Person Petition Regional Repression Status Story Teach in Websites digital',
  },
  es: { quotes: '«»', same: 'Local Regional digital' },
  fa: { quotes: '«»', same: '' },
  fr: {
    quotes: '«»',
    same: 'Action Boycott Code Contact Correction Culture Forums Image Important Institution Local Menu National Note Organisation Pages Source Sources Story suicide torture',
  },
  hi: { quotes: '“”', same: '' },
  id: { quotes: '“”', same: 'Gender Menu Poster Regional Status Story digital' },
  pt: { quotes: '“”', same: 'Local Menu Online Regional Story digital' },
  sw: { quotes: '“”', same: '' },
  tr: { quotes: '“”', same: 'Site' },
  zh: { quotes: '“” 《》', same: '' },
};

/** What goes by one name in every language. */
const NAMES =
  /\b(RSS|JSON Feed|JSON|CSL|BibTeX|Markdown|Sharp|Twitter|X|Facebook|Instagram|TikTok|YouTube|WhatsApp|Telegram|Reddit)\b/g;
/** Words that no other language of the interface has: where one stands, a text was forgotten. */
const ENGLISH = /\b(the|and|of|with|this|your|from|have)\b/i;
const QUOTES = /["'`«»‹›“”„‟‚‘「」『』《》]/g;

const SPOKEN = Object.keys(languages)
  .filter((lang) => lang !== 'en')
  .map((lang) => [lang, HABITS[lang] ?? { quotes: quotesOf(lang).outer.join('') }] as const);

describe.each(SPOKEN)('the interface in %s', (lang, habits) => {
  const messages: Readonly<Record<string, Message>> = messagesOf(lang);
  const texts = Object.entries(messages).flatMap(([key, message]) => formsOf(key, message));
  const { missing = [] } = gapsOf({ [lang]: messagesOf(lang) })[0] ?? {};

  // A change may leave a word to its translators; `npm run words -- --release` lets no release do so.
  test('has texts of English, in its order, and says which it lacks', async ({ annotate }) => {
    expect(Object.keys(messages)).toEqual(KEYS.filter((key) => !missing.includes(key)));
    if (missing.length > 0) await annotate(`${lang} lacks ${missing.join(', ')}`, 'warning');
  });

  test('says every plural in the forms that the language has, and no others', () => {
    const forms = new Intl.PluralRules(lang).resolvedOptions().pluralCategories.toSorted();
    for (const [key, own] of Object.entries(messages)) {
      const message = en[isMessageKey(key) ? key : 'site.skip'];
      const found = typeof own === 'string' ? 'one text' : Object.keys(own).toSorted();
      expect([key, found]).toEqual([key, typeof message === 'string' ? 'one text' : forms]);
    }
  });

  test('fills in what English fills in, but for a number that the words themselves say', () => {
    for (const { key, form, text } of texts) {
      const wanted = holesOf(modelOf(key)).filter(
        (hole) => hole !== '{count}' || text.includes(hole) || !isOfOneNumber(lang, form),
      );
      expect([key, form, holesOf(text)]).toEqual([key, form, wanted]);
    }
  });

  test('leaves no text empty, and none with space at its ends', () => {
    const faulty = texts.filter(({ text }) => text === '' || text !== text.trim());
    expect(faulty).toEqual([]);
  });

  test('leaves nothing in English but what the language writes the same', () => {
    const same = texts.filter(({ key, text }) => text === modelOf(key) && wordsOf(text) !== '');
    const words = new Set(same.map(({ text }) => wordsOf(text)));
    if (habits.same !== undefined) expect([...words].toSorted().join(' ')).toBe(habits.same);
    expect(texts.filter(({ text }) => ENGLISH.test(text))).toEqual([]);
  });

  test('quotes with its own marks, in pairs', () => {
    const marks = texts.map(({ key, text }) => [key, (text.match(QUOTES) ?? []).join('')]);
    const [quotes, ...pairs] = habits.quotes.split(' ');
    const known = new Set(['', '’', quotes, ...pairs]);
    expect(marks.filter(([, found]) => !known.has(found))).toEqual([]);
    expect(marks.filter(([, found]) => found === quotes).length).toBeGreaterThan(3);
  });
});

test('French stands off its colons and guillemets, and its high marks by less', () => {
  const faulty = Object.entries<Message>(messagesOf('fr'))
    .flatMap(([key, message]) => formsOf(key, message))
    .filter(({ text }) => /(?<!\u00a0)[:»]|«(?!\u00a0)|(?<!\u202f)[;?!]/.test(text));
  expect(faulty).toEqual([]);
});

function messagesOf(lang: string): Messages {
  const found = Object.entries<Messages>(languages).find(([tag]) => tag === lang);
  return found?.[1] ?? en;
}

function formsOf(key: string, message: Message) {
  if (typeof message === 'string') return [{ key, form: '', text: message }];
  return Object.entries(message).map(([form, text]) => ({ key, form, text }));
}

/** The text of English, or its plural for the rest. */
function modelOf(key: string): string {
  const message = Object.entries<Message>(en).find(([name]) => name === key)?.[1] ?? '';
  return typeof message === 'string' ? message : (message.other ?? '');
}

function holesOf(text: string): readonly string[] {
  return (text.match(/\{\w+\}/g) ?? []).toSorted();
}

function wordsOf(text: string): string {
  const own = text.replace(/\{\w+\}/g, '').replace(NAMES, '');
  return (own.match(/\p{L}+/gu) ?? []).join(' ');
}

/** Whether a plural form is spoken of one number alone, as the dual is: it need not be written. */
function isOfOneNumber(lang: string, form: string): boolean {
  const rules = new Intl.PluralRules(lang);
  return (
    Array.from({ length: 200 }, (_, number) => rules.select(number)).filter((one) => one === form)
      .length === 1
  );
}
