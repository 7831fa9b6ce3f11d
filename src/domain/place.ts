import { z } from 'astro/zod';
import { line } from './fields.ts';

const regionNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Regions that `Intl` names and ISO 3166-1 has for no country: groups, reserved codes, tests. */
const NO_COUNTRY = new Set('AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ'.split(' '));

/** Whether the text is a country's code in ISO 3166-1 alpha-2, as far as `Intl` knows them. */
export function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code) || NO_COUNTRY.has(code)) return false;
  // A code that was given up, such as UK, has another one in its place.
  const isCurrent = new Intl.Locale(`und-${code}`).region === code;
  return isCurrent && regionNames.of(code) !== undefined;
}

export const placeSchema = z.strictObject({
  name: line(120).describe('A city, region or country; never a private address.'),
  country: z
    .string('Write a country’s two-letter code, such as NG.')
    .refine(isCountry, 'Write a country’s two-letter code of ISO 3166-1, such as NG or AR.')
    .describe('The country’s two-letter code (ISO 3166-1).'),
});

export type Place = z.output<typeof placeSchema>;

/** The countries of a list of places, each once, as a reader's language names them. */
export function countryNames(places: readonly Place[], lang: string): string[] {
  const names = new Intl.DisplayNames(lang, { type: 'region' });
  return [...new Set(places.map(({ country }) => names.of(country) ?? country))];
}
