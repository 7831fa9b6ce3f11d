/** Scripts of the faces that the site brings. */
const OWN = new Set(['Cyrl', 'Grek', 'Latn']);

/** Under these names in ISO 15924 and in Unicode alike. */
const RIGHT_TO_LEFT = ['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg'];
const JOINED = new Set(['Arab', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mong']);
const SQUARE = new Set(['Hani', 'Hans', 'Hant', 'Jpan', 'Kore']);
/** Marks above and below, and often a line along the top. */
const HUNG = new Set(
  (
    'Beng Deva Gujr Guru Khmr Knda Laoo Mlym Mymr Olck Orya Sinh Taml Telu Thai Tibt ' +
    'Bali Cakm Java Lana Mtei Sund'
  ).split(' '),
);

/**
 * What kind of letters a language has where they are not of the faces that the site brings: they
 * come from the reader's own fonts, in sizes and lines that src/styles/letters.css gives.
 */
export type Letters = 'joined' | 'hung' | 'square' | 'other';

export function lettersOf(lang: string): Letters | undefined {
  const script = scriptOf(lang);
  if (OWN.has(script)) return undefined;
  if (JOINED.has(script)) return 'joined';
  if (SQUARE.has(script)) return 'square';
  return HUNG.has(script) ? 'hung' : 'other';
}

export type Direction = 'ltr' | 'rtl';

export function directionOf(lang: string): Direction {
  return RIGHT_TO_LEFT.includes(scriptOf(lang)) ? 'rtl' : 'ltr';
}

const STRONG = /[\p{L}\p{Nl}]/u;
const RIGHT_TO_LEFT_LETTER = new RegExp(
  `[${RIGHT_TO_LEFT.map((script) => `\\p{Script=${script}}`).join('')}]`,
  'u',
);

/** The direction of the first letter, as `dir="auto"` has it; `otherwise` where there is none. */
export function directionOfText(text: string, otherwise: Direction): Direction {
  const first = STRONG.exec(text)?.[0];
  if (first === undefined) return otherwise;
  return RIGHT_TO_LEFT_LETTER.test(first) ? 'rtl' : 'ltr';
}

/** After ISO 15924; Latin where `Intl` does not know. */
export function scriptOf(lang: string): string {
  return new Intl.Locale(lang).maximize().script ?? 'Latn';
}
