/** The marks around a quotation, and around one inside it. */
export interface Quotes {
  readonly outer: readonly [open: string, close: string];
  readonly inner: readonly [open: string, close: string];
}

const NARROW = '\u202f';

function quotes(
  outerOpen: string,
  outerClose: string,
  innerOpen: string,
  innerClose: string,
): Quotes {
  return { outer: [outerOpen, outerClose], inner: [innerOpen, innerClose] };
}

const ENGLISH = quotes('“', '”', '‘', '’');
const LOW_HIGH = quotes('„', '“', '‚', '‘');
const LOW_RIGHT = quotes('„', '”', '‚', '’');
const POINTED = quotes('«', '»', '“', '”');
const POINTED_ONLY = quotes('«', '»', '‹', '›');
const POINTED_LOW = quotes('«', '»', '„', '“');
const RIGHT_RIGHT = quotes('”', '”', '’', '’');
const CORNERS = quotes('「', '」', '『', '』');

/** By language, after the CLDR and the style guides of each; English where nothing is said. */
const QUOTES: Readonly<Record<string, Quotes>> = {
  ar: POINTED_ONLY,
  be: POINTED_LOW,
  bg: LOW_HIGH,
  ca: POINTED,
  cs: LOW_HIGH,
  de: LOW_HIGH,
  'de-CH': POINTED_ONLY,
  el: POINTED,
  es: POINTED,
  et: LOW_HIGH,
  eu: POINTED,
  fa: POINTED_ONLY,
  fi: RIGHT_RIGHT,
  fr: quotes(`«${NARROW}`, `${NARROW}»`, '“', '”'),
  'fr-CH': POINTED_ONLY,
  gl: POINTED,
  he: RIGHT_RIGHT,
  hr: LOW_RIGHT,
  hu: quotes('„', '”', '»', '«'),
  hy: POINTED_ONLY,
  is: LOW_HIGH,
  it: POINTED,
  ja: CORNERS,
  lt: LOW_HIGH,
  lv: LOW_HIGH,
  mk: LOW_HIGH,
  nb: quotes('«', '»', '‘', '’'),
  nn: quotes('«', '»', '‘', '’'),
  no: quotes('«', '»', '‘', '’'),
  pl: quotes('„', '”', '«', '»'),
  ps: POINTED_ONLY,
  'pt-PT': POINTED,
  ro: quotes('„', '”', '«', '»'),
  ru: POINTED_LOW,
  sk: LOW_HIGH,
  sl: LOW_HIGH,
  sq: quotes('„', '“', '‘', '’'),
  sr: LOW_RIGHT,
  sv: RIGHT_RIGHT,
  uk: POINTED_LOW,
  ur: quotes('”', '“', '’', '‘'),
  'zh-Hant': CORNERS,
  'zh-HK': CORNERS,
  'zh-TW': CORNERS,
};

/** The marks of the language: of its exact tag, else of its first part. */
export function quotesOf(lang: string): Quotes {
  return QUOTES[lang] ?? QUOTES[lang.split('-', 1)[0] ?? ''] ?? ENGLISH;
}
