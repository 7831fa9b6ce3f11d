/** Scripts that put no spaces between words. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tibetan}]+/gu;
/** Where those scripts stand in Unicode: quicker to look for than the scripts themselves. */
const MAY_BE_UNSPACED = /[\u0e00-\u109f\u1780-\u17ff\u2e80-\ua4cf\ud800-\udbff\uf900-\ufaff]/;

/** How many words a reader reads, also where no space parts them. */
export function countWords(text: string): number {
  if (!MAY_BE_UNSPACED.test(text)) return spacedWords(text);
  const unspaced = (text.match(UNSPACED) ?? []).reduce((sum, run) => sum + segmentedWords(run), 0);
  return unspaced + spacedWords(text.replace(UNSPACED, ' '));
}

/** Each from a letter or figure to the next space or dash; by hand, for a match each would be an object each. */
function spacedWords(text: string): number {
  let count = 0;
  let inside = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isGap(code)) inside = false;
    else if (!inside && beginsWord(code, text, at)) {
      inside = true;
      count += 1;
    }
  }
  return count;
}

function isGap(code: number): boolean {
  if (code < 0x80) return code === 0x20 || code === SLASH || (code >= 0x09 && code <= 0x0d);
  // Most scripts have their letters below, and no other space among them.
  return code < 0x1680 ? code === 0xa0 : GAP.test(String.fromCharCode(code));
}

function beginsWord(code: number, text: string, at: number): boolean {
  if (code >= 0x80)
    return LETTER_OR_FIGURE.test(String.fromCodePoint(text.codePointAt(at) ?? code));
  const small = code | 0x20;
  return (small >= 0x61 && small <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

const SLASH = 0x2f;
const GAP = /[\s—–]/;
const LETTER_OR_FIGURE = /[\p{L}\p{N}]/u;

let segmenter: Intl.Segmenter | undefined;

function segmentedWords(run: string): number {
  // Of any one language: the scripts decide, and not the machine.
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  let count = 0;
  for (const { isWordLike } of segmenter.segment(run)) if (isWordLike === true) count += 1;
  return count;
}
