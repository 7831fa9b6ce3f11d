import { joined, MARK_CLOSE, MARK_OPEN, runs } from './units.ts';

export interface ExcerptPart {
  readonly text: string;
  /** Whether it is what the reader looked for. */
  readonly marked: boolean;
}

const BETWEEN_MARKS = new RegExp(`${MARK_CLOSE}( ?)${MARK_OPEN}`, 'g');
const OPENING_SIGNS = new RegExp(`${MARK_OPEN}([\\p{Ps}\\p{Pi}"']+)`, 'gu');
const CLOSING_SIGNS = new RegExp(`([\\p{P}\\p{Sm}]+)${MARK_CLOSE}`, 'gu');

/** Pagefind's excerpt, escaped HTML with `<mark>`, as texts; marked words side by side are one. */
export function excerptParts(excerpt: string, query: string): readonly ExcerptPart[] {
  const marked = excerpt.replaceAll('<mark>', MARK_OPEN).replaceAll('</mark>', MARK_CLOSE);
  const isStray = strayOf(query);
  return joined(marked.replaceAll('&lt;', '<').replaceAll('&gt;', '>'))
    .replace(BETWEEN_MARKS, '$1')
    .replace(OPENING_SIGNS, `$1${MARK_OPEN}`)
    .replace(CLOSING_SIGNS, `${MARK_CLOSE}$1`)
    .split(MARK_OPEN)
    .flatMap((piece, at): ExcerptPart[] => {
      const [inside = '', after] = at === 0 ? ['', piece] : piece.split(MARK_CLOSE);
      return [
        { text: inside, marked: !isStray(inside) },
        { text: after ?? '', marked: false },
      ];
    })
    .filter((part) => part.text !== '');
}

/**
 * Of 抗议活动, the 动 of another word is marked too: whether a marked text is a part of what was to
 * stand together, and not the whole.
 */
function strayOf(query: string): (text: string) => boolean {
  const together = runs(query).map((run) => run.replaceAll(' ', ''));
  return (text) =>
    !together.some((run) => text.includes(run)) &&
    together.some((run) => Array.from(text).every((character) => run.includes(character)));
}
