/** A font, and the letters for which a browser takes it. */
export interface Face {
  /** `@font-face { … }` */
  readonly rule: string;
  readonly letters: RegExp;
}

/** The fonts of a style sheet that say for which letters they are. */
export function facesIn(css: string): readonly Face[] {
  return [...css.matchAll(/@font-face\s*\{[^}]*unicode-range:([^;}]*)[^}]*\}/g)].map(
    ([rule, ranges = '']) => ({ rule, letters: lettersIn(ranges) }),
  );
}

/**
 * The rules of the fonts in `more` that have a letter of the text, other than the letters that
 * `always` has: most pages show none, and need none of them.
 */
export function facesFor(text: string, always: readonly Face[], more: readonly Face[]): string {
  const others = [...new Set(text.match(NOT_ASCII))]
    .filter((letter) => !always.some(({ letters }) => letters.test(letter)))
    .join('');
  if (others === '') return '';
  return more.flatMap(({ rule, letters }) => (letters.test(others) ? [rule] : [])).join('');
}

const NOT_ASCII = /\P{ASCII}/gu;

/** `U+??,U+131,U+2000-206F`, as CSS has it: a question mark stands for any digit. */
function lettersIn(ranges: string): RegExp {
  const classes = ranges.split(',').map((range) => {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
    return `\\u{${from.replaceAll('?', '0')}}-\\u{${to.replaceAll('?', 'F')}}`;
  });
  return new RegExp(`[${classes.join('')}]`, 'u');
}
