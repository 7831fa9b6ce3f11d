/**
 * Where the dollars of formulas stand: in pairs that stand right at a formula, as in Pandoc, `$x$`, and
 * neither `$5 and $10` nor `$HOME/$USER`. All others are signs of money.
 */
export function formulaMarks(text: string): ReadonlySet<number> {
  return new Set(formulas(text).flatMap(({ 0: written, index }) => marksOf(written, index)));
}

/** Signs of money in formulas, `\\$`, which satteri 0.10.5 takes for the end of the formula. */
export function dollarsInFormulas(text: string): number[] {
  return formulas(text).flatMap(({ 0: written, index }) =>
    Array.from(written.matchAll(/(?<=\\)\$/g), (sign) => index + sign.index),
  );
}

function formulas(text: string): RegExpExecArray[] {
  return [...text.matchAll(FORMULA)].filter(({ 0: written }) => !isProse(written));
}

function marksOf(written: string, index: number): number[] {
  const last = index + written.length - 1;
  return written.startsWith('$$') ? [index, index + 1, last - 1, last] : [index, last];
}

const FORMULA =
  /(?<=^[ \t>]*(?:[-*+] |\d+[.)] )?)(?<![\\$])\$\$(?!\$)(?:[^$\\]|\\[\s\S])+\$\$(?![$\w])|(?<![\\$])\$\$(?![\s$])(?:[^$\n]|\n(?!\s*\n))+(?<![\s\\])\$\$(?![$\w])|(?<![\\$\w])\$(?![\s$])(?:[^$\n\\]|\\.|\n(?!\s*\n))*(?<!\s)\$(?![\w$])/gm;

/** What stands between two sums of money, `$30 (US$`, as no formula does. */
function isProse(written: string): boolean {
  if (written.startsWith('$$')) return false;
  const tex = written.slice(1, -1).replace(COMMAND, '\0');
  return PROSE.test(tex) || (/^\d/.test(tex) && isSum(tex));
}

/** Words in a formula are in commands, and commands are no words. */
const COMMAND =
  /\\(?:text|math|operatorname|mbox|begin|end)[a-z]*\*?\s*\{[^{}]*\}|\\(?:[A-Za-z]+|.)/gs;

/** Quotation marks, other money, two words in a row, a path, or a currency before a sum. */
const PROSE = /["“”„«»€£¥₹₽₩฿₺₫₦]|(?<!\p{L})\p{L}{2,}[,;:.]?\s+\p{L}{2,}|^[/,.;:)]|^[A-Z]{3}\s?\d/u;

/** Whether what begins with a number goes on in words: `$5 or 10$`, `$5 o 10$`, `$5和10$`. */
function isSum(tex: string): boolean {
  if (/[\s,;:–—(/-]\p{L}{2,}|^[\d.,\s]+\s[^\W\d_xX]\s\d|[–～〜]/u.test(tex)) return true;
  if (/(?![\p{sc=Latin}\p{sc=Greek}\p{sc=Common}])\p{L}/u.test(tex)) return true;
  return (tex.match(/[([]/g)?.length ?? 0) !== (tex.match(/[)\]]/g)?.length ?? 0);
}
