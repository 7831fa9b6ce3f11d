import { tablesOf } from '../fonts/sfnt.ts';

/** OpenType's tags for languages whose letters some font of ours draws in a form of their own. */
const TAGS: Readonly<Record<string, string>> = {
  az: 'AZE ',
  bg: 'BGR ',
  ca: 'CAT ',
  gn: 'GUA ',
  ja: 'JAN ',
  ko: 'KOR ',
  ks: 'KSH ',
  ku: 'KUR ',
  mh: 'MAH ',
  mk: 'MKD ',
  mnw: 'MON ',
  mo: 'MOL ',
  mr: 'MAR ',
  ne: 'NEP ',
  nv: 'NAV ',
  pl: 'PLK ',
  rhg: 'RHG ',
  ro: 'ROM ',
  ru: 'RUS ',
  sa: 'SAN ',
  sd: 'SND ',
  sr: 'SRB ',
  tr: 'TRK ',
  ur: 'URD ',
};

/**
 * The tags to look for in a font for a language, best first. Sofia Sans draws Cyrillic the Bulgarian
 * way unless told that it is Russian: everyone but Bulgarians is served better by that.
 */
export function languageTags(lang: string): readonly string[] {
  const own = TAGS[lang.toLowerCase().split('-')[0] ?? ''];
  const tags = own === undefined ? [] : [own];
  return own === 'BGR ' || own === 'RUS ' ? tags : [...tags, 'RUS '];
}

/**
 * Makes the forms of a language the font's own, in place: satori does not tell HarfBuzz the
 * language, so the default language of each script is pointed at it. Returns whether any was.
 */
export function speakLanguage(font: DataView, tags: readonly string[]): boolean {
  const gsub = tablesOf(font).get('GSUB');
  if (gsub === undefined) return false;
  const list = gsub.at + font.getUint16(gsub.at + 4);
  const scripts = Array.from({ length: font.getUint16(list) }, (_, index) => {
    return list + font.getUint16(list + 2 + 6 * index + 4);
  });
  const changed = scripts.map((script) => {
    const known = languagesOf(font, script);
    const found = tags.map((tag) => known.get(tag)).find((offset) => offset !== undefined);
    if (found !== undefined) font.setUint16(script, found);
    return found !== undefined;
  });
  return changed.includes(true);
}

function languagesOf(font: DataView, script: number): ReadonlyMap<string, number> {
  const records = Array.from({ length: font.getUint16(script + 2) }, (_, index) => {
    return script + 4 + 6 * index;
  });
  return new Map(
    records.map((at) => {
      const letters = [0, 1, 2, 3].map((step) => font.getUint8(at + step));
      return [String.fromCharCode(...letters), font.getUint16(at + 4)];
    }),
  );
}
