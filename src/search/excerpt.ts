import { joined, MARK_CLOSE, MARK_OPEN } from './units.ts';

export interface ExcerptPart {
  readonly text: string;
  /** Whether it is what the reader looked for. */
  readonly marked: boolean;
}

/** Pagefind's excerpt, escaped HTML with `<mark>`, as texts; marked words side by side are one. */
export function excerptParts(excerpt: string): readonly ExcerptPart[] {
  const marked = excerpt.replaceAll('<mark>', MARK_OPEN).replaceAll('</mark>', MARK_CLOSE);
  const text = joined(marked.replaceAll('&lt;', '<').replaceAll('&gt;', '>'));
  return text
    .replaceAll(new RegExp(`${MARK_CLOSE}( ?)${MARK_OPEN}`, 'g'), '$1')
    .replaceAll(new RegExp(`${MARK_OPEN}([\\p{Ps}\\p{Pi}"']+)`, 'gu'), `$1${MARK_OPEN}`)
    .replaceAll(new RegExp(`([\\p{P}\\p{Sm}]+)${MARK_CLOSE}`, 'gu'), `${MARK_CLOSE}$1`)
    .split(MARK_OPEN)
    .flatMap((piece, at) => {
      const [inside = '', after] = at === 0 ? ['', piece] : piece.split(MARK_CLOSE);
      return [
        { text: inside, marked: true },
        { text: after ?? '', marked: false },
      ];
    })
    .filter((part) => part.text !== '');
}
