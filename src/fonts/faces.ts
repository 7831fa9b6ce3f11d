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
}

/** What letters need to join and to stand right. */
const LETTERS = 'calt ccmp kern liga locl mark mkmk rlig rvrn'.split(' ');

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
];

/** Absolute path of the package that brought a face. */
export function packageOf({ id }: Face): string {
  const require = createRequire(import.meta.url);
  return path.dirname(require.resolve(`@fontsource-variable/${id}/package.json`));
}
