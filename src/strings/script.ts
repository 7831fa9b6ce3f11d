/** Scripts of the faces that the site brings. */
const OWN = new Set(['Cyrl', 'Grek', 'Latn']);

const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg']);
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

export function directionOf(lang: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(scriptOf(lang)) ? 'rtl' : 'ltr';
}

/** After ISO 15924; Latin where `Intl` does not know. */
function scriptOf(lang: string): string {
  return new Intl.Locale(lang).maximize().script ?? 'Latn';
}
