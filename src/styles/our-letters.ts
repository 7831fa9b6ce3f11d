/**
 * The styles of a page that shows no letters but ours, which all sizes are written for: without what
 * letters.css would change.
 */
export function inOurLetters(css: string): string {
  return css
    .replace(/--(?:fit|lead|lead-text):[^;}]*;/g, '')
    .replace(
      /calc\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*?) ?[*/] ?var\(--(?:fit|lead|lead-text)\)\)/g,
      '$1',
    )
    .replace(/var\(--(?:lead|lead-text)\)/g, '1');
}

/** Fonts without the ranges that keep them from being loaded in vain: such a page needs each. */
export function forAllLetters(fonts: string): string {
  return fonts.replace(/;unicode-range:[^;}]*/g, '');
}
