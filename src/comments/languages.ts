/** The languages that giscus knows, by its own names for them. */
const KNOWN = new Set(
  (
    'ar be bg ca cs da de en eo es eu fa fr gr gsw hbs he hu id it ja kh ko nl pl pt ro ru th tr ' +
    'vi uk uz zh-CN zh-HK zh-Hans zh-Hant zh-TW'
  ).split(' '),
);

/** Where it has another name for a language than the rest of the world. */
const ITS_NAMES: ReadonlyMap<string, string> = new Map([
  ['bs', 'hbs'],
  ['el', 'gr'],
  ['hr', 'hbs'],
  ['km', 'kh'],
  ['sr-Latn', 'hbs'],
  ['zh', 'zh-CN'],
]);

/**
 * The language of giscus for a language tag: `gr` for `el-GR`, `en` where it has none. Asked for
 * one that it does not know, giscus answers with a page that says nothing to ours.
 */
export function giscusLanguage(tag: string): string {
  const { language, script, region } = new Intl.Locale(tag);
  const tries = [tag, `${language}-${script}`, `${language}-${region}`, language];
  return tries.map((one) => ITS_NAMES.get(one) ?? one).find((one) => KNOWN.has(one)) ?? 'en';
}
