import { z } from 'astro/zod';

/** Letters, marks, digits and `_` of any script, at least one letter; after Unicode's UAX 31. */
const HASHTAG = /^(?=.*\p{L})[\p{L}\p{M}\p{N}_\u200c\u200d]+$/u;

/** A hashtag without its `#`. */
export const hashtag = z
  .string('Write the hashtag as text.')
  .max(100, 'Shorten the hashtag to 100 characters or fewer.')
  .regex(HASHTAG, 'Write it without #, in letters, digits and _, with at least one letter.');

export function withHash(tag: string): string {
  return `#${tag}`;
}

/**
 * How wide a hashtag is set in the display face, in units of its letters' average width, so that
 * a poster can fit any tag to its width without script. Wide scripts count double.
 */
export function tagWidth(tag: string): number {
  const wide = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
  const letters = [...new Intl.Segmenter('und').segment(withHash(tag))];
  return letters.reduce(
    (sum, { segment }) => sum + (wide.test(segment) ? 2.4 : letterWidth(segment)),
    0,
  );
}

/** Relative to the average lower-case letter of Sofia Sans Extra Condensed Black. */
function letterWidth(letter: string): number {
  if (/^[iljtI.,'_|]$/.test(letter)) return 0.62;
  if (/^[mwMW]$/.test(letter)) return 1.5;
  if (/^\p{Lu}$/u.test(letter)) return 1.08;
  return /[\p{Script=Arabic}]/u.test(letter) ? 1.1 : 1;
}
