import { isHidden, withoutHidden } from './fold.ts';
import { joined, MARK_CLOSE, MARK_OPEN, runs } from './units.ts';

export interface ExcerptPart {
  readonly text: string;
  /** Whether it is what the reader looked for. */
  readonly marked: boolean;
}

const BETWEEN_MARKS = new RegExp(`${MARK_CLOSE}( ?)${MARK_OPEN}`, 'g');
const OPENING_SIGNS = new RegExp(`${MARK_OPEN}([\\p{Ps}\\p{Pi}"']+)`, 'gu');
const CLOSING_SIGNS = new RegExp(`([\\p{P}\\p{Sm}]+)${MARK_CLOSE}`, 'gu');

/**
 * So many words of a text around what was looked for: those in a row that have most of the reader's
 * words. `marks` are places among the words, as Pagefind counts them, each with its number in the query.
 */
export function excerptParts(
  content: string,
  marks: ReadonlyMap<number, number>,
  length: number,
  query: string,
): readonly ExcerptPart[] {
  const words = visibleWords(content, marks);
  const from = bestStart(words, length);
  const to = Math.min(words.length, from + length);
  const text = words
    .slice(from, to)
    .map((word) => (word.mark === undefined ? word.text : MARK_OPEN + word.text + MARK_CLOSE))
    .join(' ');
  return [
    ...(from > 0 ? [{ text: '… ', marked: false }] : []),
    ...partsOf(text, query),
    ...(to < words.length ? [{ text: ' …', marked: false }] : []),
  ];
}

interface IndexedWord {
  readonly text: string;
  /** The number of the reader's word that it is. */
  readonly mark: number | undefined;
}

/** The words of the index, each with those that are hidden behind it: their marks are its own. */
function visibleWords(content: string, marks: ReadonlyMap<number, number>): readonly IndexedWord[] {
  const words: IndexedWord[] = [];
  for (const [at, token] of content.split(/\s+/).entries()) {
    const before = isHidden(token) ? words.pop() : undefined;
    const text = before === undefined ? token : withoutHidden(`${before.text} ${token}`);
    words.push({ text, mark: before?.mark ?? marks.get(at) });
  }
  return words;
}

/** Words before the first mark, so that it is read in its sentence. */
const LEAD = 6;

function bestStart(words: readonly IndexedWord[], length: number): number {
  const latest = Math.max(0, words.length - length);
  const starts = words.flatMap(({ mark }, at) =>
    mark === undefined ? [] : [Math.max(0, Math.min(latest, at - LEAD))],
  );
  const worth = (start: number) => {
    const marked = words.slice(start, start + length).filter(({ mark }) => mark !== undefined);
    return 100 * new Set(marked.map(({ mark }) => mark)).size + marked.length;
  };
  return starts.reduce<readonly [start: number, worth: number]>(
    (best, start) => {
      const own = worth(start);
      return own > best[1] ? [start, own] : best;
    },
    [0, 0],
  )[0];
}

/** Marked words side by side are one, and signs around them stand outside. */
function partsOf(text: string, query: string): readonly ExcerptPart[] {
  const isStray = strayOf(query);
  return joined(text)
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
