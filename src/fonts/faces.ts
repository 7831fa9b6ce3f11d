import { createRequire } from 'node:module';
import path from 'node:path';

/** A face as pages use it. */
export interface Face {
  readonly name: string;
  /** Of its package, `@fontsource-variable/<id>`. */
  readonly id: string;
  /** As tokens.css calls it. */
  readonly family: string;
  readonly style: 'normal' | 'italic';
  /** The lightest and the heaviest that a style names. */
  readonly weights: { readonly min: number; readonly max: number };
  readonly features: readonly string[];
  /** Of a face for few letters: the subset that has them, themselves, and its only weight. */
  readonly only?: { readonly subset: string; readonly range: string; readonly weight: number };
}

/** What letters need to join and to stand right. */
const LETTERS = 'calt ccmp kern liga locl mark mkmk rlig rvrn'.split(' ');
const JOINED_LETTERS = [...LETTERS, ...'fina init isol medi'.split(' ')];
/** Of Arabic, Persian, Urdu, Kurdish, Pashto, Sindhi and Uyghur. */
const ARABIC =
  'U+060C,U+061B,U+061F,U+0621-063A,U+0640-0652,U+0654-0655,U+0660-066C,U+0670,U+0679-067F,U+0681,' +
  'U+0685-0689,U+0691,U+0693,U+0695-0696,U+0698,U+069A,U+06A4,U+06A9,U+06AB,U+06AD,U+06AF,U+06B5,' +
  'U+06BA,U+06BC,U+06BE,U+06C0-06C3,U+06C6-06C8,U+06CB-06CE,U+06D0,U+06D2-06D5,U+06F0-06F9';

const MONEY = 'U+20A6,U+20A9-20AB,U+20B1,U+20B4-20B5,U+20B8-20BA,U+20BD';

export const FACES: readonly Face[] = [
  {
    name: 'display',
    id: 'sofia-sans-extra-condensed',
    family: 'Display',
    style: 'normal',
    weights: { min: 600, max: 900 },
    features: LETTERS,
  },
  {
    name: 'text',
    id: 'source-serif-4',
    family: 'Text',
    style: 'normal',
    weights: { min: 400, max: 700 },
    // Figures that stand in columns.
    features: [...LETTERS, 'tnum'],
  },
  {
    name: 'text-italic',
    id: 'source-serif-4',
    family: 'Text',
    style: 'italic',
    // Browsers embolden what is both: it is rare, and every page with an italic word would pay.
    weights: { min: 400, max: 400 },
    features: LETTERS,
  },
  ofScript('arabic', 'noto-sans-arabic', 'arabic', ARABIC),
  // Of money the display face has no sign but €.
  ofScript('money', 'noto-sans', 'latin-ext', MONEY),
];

/**
 * For headings in letters that the display face lacks: a browser fetches it only for a page that shows
 * them in display type.
 */
function ofScript(name: string, id: string, subset: string, range: string): Face {
  return {
    name: `display-${name}`,
    id,
    family: 'Display',
    style: 'normal',
    weights: { min: 600, max: 900 },
    features: JOINED_LETTERS,
    only: { subset, range, weight: 800 },
  };
}

/** Absolute path of the package that brought a face. */
export function packageOf({ id }: Face): string {
  const require = createRequire(import.meta.url);
  return path.dirname(require.resolve(`@fontsource-variable/${id}/package.json`));
}
