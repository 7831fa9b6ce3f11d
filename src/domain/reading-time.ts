/** Silent reading of English non-fiction; after M. Brysbaert, J. Mem. Lang. 109 (2019). */
const WORDS_A_MINUTE = 238;

/** Whole minutes, at least one. */
export function minutesToRead(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}
