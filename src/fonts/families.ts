/** display: titles, hashtags, figures. strong and plain: the small text. */
export type Cut = 'display' | 'strong' | 'plain';

/** An npm package of fonts cut into slices by character. */
export interface Family {
  readonly name: string;
  readonly packageName: string;
  /** What is in the name of its files before the slant: the axis that varies, or one weight. */
  readonly files: 'standard' | 'wght' | '400';
  /** The variation axes of each cut: wght, and wdth in percent where the family has that axis. */
  readonly axes: Readonly<Record<Cut, Readonly<Record<string, number>>>>;
  /** The scripts whose letters are set in it, by their names in Unicode. */
  readonly scripts: readonly string[];
}

/** Of every package of these faces: fontsource gives them all one number. */
const VERSION = '5.3.0';

export const ARCHIVO = family('archivo', 'standard', [62, 900], []);
export const SOFIA = family('sofia-sans-extra-condensed', 'wght', [100, 900], []);
export const LATIN = family('noto-sans', 'standard', [68, 900], []);
export const JAPANESE = family('noto-sans-jp', 'wght', [100, 900], ['Hiragana', 'Katakana']);
export const KOREAN = family('noto-sans-kr', 'wght', [100, 900], ['Hangul']);
export const SIMPLIFIED = family('noto-sans-sc', 'wght', [100, 900], []);
export const TRADITIONAL = family('noto-sans-tc', 'wght', [100, 900], ['Bopomofo']);

/** Signs, arrows and letters of mathematics, for every script. */
export const SIGNS: readonly Family[] = [
  family('noto-sans-symbols', 'wght', [100, 900], []),
  family('noto-sans-symbols-2', '400', [100, 400], []),
  family('noto-sans-math', '400', [100, 400], []),
];

/** Width and weight of a display cut that keeps closed shapes open. */
const TIGHT = [80, 800] as const;

/**
 * Every living script that Noto has a face for. Those in package.json come with Broadside: the
 * scripts of a country or of more than ten million readers, some 600 kB each. The others are used
 * where a site has installed them.
 */
const OF_SCRIPTS: readonly Family[] = [
  family('noto-sans-arabic', 'standard', [90, 800], ['Arabic']),
  family('noto-sans-hebrew', 'standard', [72, 900], ['Hebrew']),
  family('noto-sans-myanmar', 'standard', [85, 800], ['Myanmar']),
  family('noto-sans-oriya', 'standard', TIGHT, ['Oriya']),
  ...named(
    'standard',
    TIGHT,
    'Armenian Bengali Devanagari Ethiopic Georgian Gujarati Gurmukhi Kannada Khmer Lao Malayalam ' +
      'Sinhala Tamil Telugu Thai',
  ),
  family('noto-serif-tibetan', 'wght', [100, 800], ['Tibetan']),
  family('noto-serif-np-hmong', 'wght', [100, 700], ['Nyiakeng_Puachue_Hmong']),
  family('noto-serif-toto', 'wght', [100, 700], ['Toto']),
  family('noto-serif-yezidi', 'wght', [100, 700], ['Yezidi']),
  ...named(
    'wght',
    [100, 700],
    'Adlam Balinese Bamum Bassa_Vah Canadian_Aboriginal Cham Cherokee Gunjala_Gondi ' +
      'Hanifi_Rohingya Javanese Kayah_Li Lisu Medefaidrin Meetei_Mayek Nag_Mundari New_Tai_Lue ' +
      'Ol_Chiki Sora_Sompeng Sundanese Syriac Tai_Tham Tangsa Thaana',
  ),
  ...named(
    '400',
    [100, 400],
    'Batak Buginese Buhid Chakma Coptic Deseret Hanunoo Lepcha Limbu Mandaic Masaram_Gondi ' +
      'Mende_Kikakui Miao Modi Mongolian Mro Newa Nko Osage Osmanya Pahawh_Hmong Pau_Cin_Hau Rejang ' +
      'Samaritan Saurashtra Shavian Syloti_Nagri Tagalog Tagbanwa Tai_Le Tai_Viet Tifinagh Tirhuta ' +
      'Vai Wancho Warang_Citi Yi',
  ),
];

/** The faces that have letters of a script of their own. */
export const SCRIPT_FAMILIES: readonly Family[] = [...OF_SCRIPTS, JAPANESE, KOREAN, TRADITIONAL];

/** Every family that may draw, installed or not. */
export const FAMILIES: readonly Family[] = [
  ...[ARCHIVO, SOFIA, LATIN, SIMPLIFIED],
  ...SCRIPT_FAMILIES,
  ...SIGNS,
];

/** What adds a family: `npm install …`. */
export function installCommand({ packageName }: Family): string {
  return `npm install --save-exact ${packageName}@${VERSION}`;
}

function named(
  files: Family['files'],
  display: readonly [width: number, weight: number],
  scripts: string,
): readonly Family[] {
  return scripts.split(' ').map((script) => {
    const stem = `noto-sans-${script.toLowerCase().replaceAll('_', '-')}`;
    return family(stem, files, display, [script]);
  });
}

function family(
  name: string,
  files: Family['files'],
  [width, weight]: readonly [width: number, weight: number],
  scripts: readonly string[],
): Family {
  const axes = (wght: number, wdth: number) =>
    files === 'standard' ? { wght, wdth } : files === 'wght' ? { wght } : {};
  return {
    name,
    packageName: `@fontsource${files === '400' ? '' : '-variable'}/${name}`,
    files,
    axes: { display: axes(weight, width), strong: axes(700, 100), plain: axes(500, 100) },
    scripts,
  };
}
