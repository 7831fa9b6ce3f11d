import { z } from 'astro/zod';
import { isCalendarDate, isPartialDate } from '../core/dates.ts';
import { isHostName } from '../core/urls.ts';

/** Longest title; a share image still fits it. */
export const TITLE_LENGTH = 200;
/** Longest description; feeds, previews and search results show it whole. */
export const DESCRIPTION_LENGTH = 280;

/** One line of plain text, at most `length` characters. */
export function line(length = 500) {
  return z
    .string('Write text; put quotes around it if it looks like a number or a date.')
    .trim()
    .min(1, 'Write some text, or leave the key out.')
    .max(length, `Shorten this to ${length} characters or fewer.`)
    .refine((text) => !/[\r\n]/.test(text), 'Write this on one line.')
    .refine(isSeen, 'Write some text that readers can see.');
}

/** Whether any of it shows: a text of zero-width characters does not. */
function isSeen(text: string): boolean {
  return text === '' || /[^\p{Z}\p{C}\p{DI}]/u.test(text);
}

/** Plain text that may run over several lines. */
export const paragraph = z.string('Write text.').trim().min(1, 'Write some text, or leave it out.');

export const calendarDate = z
  .string('Write a day such as 2026-11-23.')
  .refine(isCalendarDate, 'Write a day that exists, such as 2026-11-23, without a time.');

/** YAML reads a bare `2006` as a number; a year is the one number that is a date. */
export const partialDate = z
  .union(
    [z.string(), z.int().transform(String)],
    'Write a date such as 2006, 2013-07 or 2017-10-15.',
  )
  .refine(
    isPartialDate,
    'Write a date that exists, such as 2006, 2013-07 or 2017-10-15, with ~ (about) or ? (uncertain) behind if need be.',
  );

/** Ids and slugs: what stands in an address, so that it never needs escaping. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const id = z
  .string('Write an id such as live-streaming.')
  .regex(ID_PATTERN, 'Write it in lower-case letters, digits and single hyphens.')
  .max(80, 'Shorten the id to 80 characters or fewer.');

/** Longest slug in bytes: with an ending and a hash behind, it still is a file's name everywhere. */
export const SLUG_BYTES = 120;

/** The slug that a name or a title makes: `March v2` is `march-v2`; empty where nothing is left. */
export function slugFrom(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** The slug of an entry, as its file's name makes it. */
export const slug = z
  .string('Write a slug such as first-march.')
  .transform((text) => text.normalize('NFC'))
  .refine((text) => slugFrom(text) === text && text !== '', {
    error: 'Write it in small letters and digits, with single hyphens between.',
  })
  .refine((text) => Buffer.byteLength(text) <= SLUG_BYTES, `Shorten it to ${SLUG_BYTES} bytes.`);

/** An address on the web. `http:` is let through here: the check warns and offers the better one. */
export const webAddress = z
  .string('Write an address such as https://example.org/page.')
  .refine(isWebAddress, 'Write a whole address that begins with https://.')
  .refine(
    (text) => !/^[^/]*\/\/[^/]*\.onion(?:[:/?#]|$)/i.test(text),
    'Write the same page’s address on the open web: an onion service marks those who follow it.',
  );

/** Where a link of the site itself may lead: a page of it, a web address, or a mailbox. */
export const linkTarget = z
  .string('Write a path such as /about/, or a whole address.')
  .refine(
    (text) =>
      /^\/(?![/\\])[^\s\\]*$/.test(text) || isWebAddress(text) || /^mailto:\S+@\S+$/.test(text),
    'Write a path on this site that begins with /, or a whole address that begins with https://.',
  );

/** Whether a rule over several keys can be asked, although other keys may be wrong. */
export function given(shape: z.core.$ZodLooseShape): (payload: { value: unknown }) => boolean {
  const schema = z.looseObject(shape);
  return ({ value }) => schema.safeParse(value).success;
}

export const hexColour = z
  .string('Write a colour such as "#5e2a92", in quotes.')
  .regex(/^#[0-9a-f]{6}$/i, 'Write a colour as # and six digits, such as "#5e2a92", in quotes.');

/** BCP 47, as far as `Intl` knows it; of the languages with three letters it knows few, and all pass. */
export const languageTag = z
  .string('Write a language tag such as en or pt-BR.')
  .refine(isLanguageTag, 'Write a language tag such as en, es or pt-BR.');

export function isLanguageTag(tag: string): boolean {
  try {
    if (Intl.getCanonicalLocales(tag)[0] !== tag) return false;
    const named = /^[a-z]{3}$/.test(tag) ? tag : tag.replace(/^[a-z]{3}(?=-)/, 'und');
    return /^[a-z]{3}$/.test(tag) || languageNames.of(named) !== undefined;
  } catch {
    return false;
  }
}

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

function isWebAddress(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || /[\s\\]/.test(text)) return false;
  const url = URL.parse(text);
  return url !== null && url.username === '' && isHostName(url.hostname);
}
