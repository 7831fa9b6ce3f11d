import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** display: titles, hashtags, figures. strong and plain: the small text. */
export type Cut = 'display' | 'strong' | 'plain';

/** The families, each an npm package of variable fonts cut into slices by character. */
export const FAMILIES = {
  archivo: family('archivo', true, 62, 900),
  sofia: family('sofia-sans-extra-condensed', false, 100, 900),
  latin: family('noto-sans', true, 68, 900),
  arabic: family('noto-sans-arabic', true, 90, 800),
  hebrew: family('noto-sans-hebrew', true, 72, 900),
  devanagari: family('noto-sans-devanagari', true, 80, 800),
  bengali: family('noto-sans-bengali', true, 80, 800),
  thai: family('noto-sans-thai', true, 80, 800),
  myanmar: family('noto-sans-myanmar', true, 85, 800),
  japanese: family('noto-sans-jp', false, 100, 900),
  korean: family('noto-sans-kr', false, 100, 900),
  simplified: family('noto-sans-sc', false, 100, 900),
  traditional: family('noto-sans-tc', false, 100, 900),
} as const;

export type FamilyName = keyof typeof FAMILIES;

export interface Family {
  readonly packageName: string;
  /** The variation axes of each cut: wght, and wdth in percent where the family has that axis. */
  readonly axes: Readonly<Record<Cut, Readonly<Record<string, number>>>>;
  /** Whether its files carry a width axis. */
  readonly hasWidth: boolean;
}

/** A file of a family, with the characters its package says it is for. */
export interface Slice {
  readonly family: FamilyName;
  readonly name: string;
  readonly path: string;
  readonly ranges: readonly (readonly [first: number, last: number])[];
}

/** The slices of a family, plainest alphabet first: Latin, then its own, then the extensions. */
export function slicesOf(name: FamilyName): readonly Slice[] {
  const known = slices.get(name) ?? readSlices(name);
  slices.set(name, known);
  return known;
}

const require = createRequire(import.meta.url);
const slices = new Map<FamilyName, readonly Slice[]>();

function readSlices(name: FamilyName): readonly Slice[] {
  const { packageName, hasWidth } = FAMILIES[name];
  const stem = packageName.replace('@fontsource-variable/', '');
  const axes = hasWidth ? 'standard' : 'wght';
  const declared: unknown = JSON.parse(
    readFileSync(require.resolve(`${packageName}/unicode.json`), 'utf8'),
  );
  return Object.entries(declared ?? {})
    .toReversed()
    .map(([key, ranges]) => {
      const slice = key.replace(/^\[(.*)\]$/, '$1');
      const file = `${packageName}/files/${stem}-${slice}-${axes}-normal.woff2`;
      return {
        family: name,
        name: slice,
        path: require.resolve(file),
        ranges: parseRanges(ranges),
      };
    });
}

/** `U+0600-06FF,U+204F` as numbers. */
function parseRanges(ranges: unknown): Slice['ranges'] {
  return String(ranges)
    .split(',')
    .map((range) => {
      const [first = '', last = first] = range.replace('U+', '').split('-');
      return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
    });
}

function family(stem: string, hasWidth: boolean, width: number, weight: number): Family {
  const axes = (wght: number, wdth: number) => (hasWidth ? { wght, wdth } : { wght });
  return {
    packageName: `@fontsource-variable/${stem}`,
    hasWidth,
    axes: { display: axes(weight, width), strong: axes(700, 100), plain: axes(500, 100) },
  };
}
