/** Scripts that put no spaces between words. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tibetan}]+/gu;
const SPACED = /[\p{L}\p{N}][^\s—–/]*/gu;
/** Where those scripts stand in Unicode: quicker to look for than the scripts themselves. */
const MAY_BE_UNSPACED = /[\u0e00-\u109f\u1780-\u17ff\u2e80-\ua4cf\ud800-\udbff\uf900-\ufaff]/;

/** How many words a reader reads, also where no space parts them. */
export function countWords(text: string): number {
  if (!MAY_BE_UNSPACED.test(text)) return spacedWords(text);
  const unspaced = (text.match(UNSPACED) ?? []).reduce((sum, run) => sum + segmentedWords(run), 0);
  return unspaced + spacedWords(text.replace(UNSPACED, ' '));
}

function spacedWords(text: string): number {
  return text.match(SPACED)?.length ?? 0;
}

let segmenter: Intl.Segmenter | undefined;

function segmentedWords(run: string): number {
  // Of any one language: the scripts decide, and not the machine.
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  let count = 0;
  for (const { isWordLike } of segmenter.segment(run)) if (isWordLike === true) count += 1;
  return count;
}
