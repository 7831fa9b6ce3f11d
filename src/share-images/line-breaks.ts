/** A piece of text that no line break may cut, and whether a space follows it on its line. */
export interface Unit {
  readonly text: string;
  readonly spaced: boolean;
}

/** Scripts written without spaces between words; their words come from `Intl.Segmenter`. */
const UNSPACED =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** What may not begin a line (closing marks, small kana, repetition) … */
const HOLDS_ON =
  /^[\p{Pe}\p{Pf}\p{Po}\p{M}\p{Pd}ー々〻ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶๆฯ]/u;
/** … what may not end one … */
const REACHES_ON = /[\p{Ps}\p{Pi}#＃@]$/u;
/** … and the words that lean on the one before, so that a line starts with a stem. */
const PARTICLE = /^(?:\p{Script=Hiragana}{1,3}|[们們的了着著过過地得吗嗎呢吧])$/u;

/** Where the lines of a title may end. Line breaks and runs of spaces count as one space. */
export function unitsOf(text: string, lang: string): readonly Unit[] {
  return text
    .split(/\s+/u)
    .filter((word) => word !== '')
    .flatMap((word) => {
      const pieces =
        UNSPACED.test(word) && !/^[#＃]/u.test(word) ? words(word, lang) : afterHyphens(word);
      return pieces.map((piece, at) => ({ text: piece, spaced: at === pieces.length - 1 }));
    });
}

/**
 * A word in about equal parts of whole graphemes, at most `parts` of them. Alphabets get a hyphen at
 * each cut, joined scripts a joiner on both sides, so that the letters keep their form.
 */
export function splitWord(word: string, parts: number): readonly string[] {
  const letters = [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(word)];
  const size = Math.max(1, Math.ceil(letters.length / parts));
  const pieces = Array.from({ length: Math.ceil(letters.length / size) }, (_, at) =>
    letters
      .slice(at * size, (at + 1) * size)
      .map(({ segment }) => segment)
      .join(''),
  );
  return pieces.map((piece, at) => {
    const [first, last] = [at === 0, at === pieces.length - 1];
    if (/\p{Script=Arabic}/u.test(word))
      return `${first ? '' : JOINER}${piece}${last ? '' : JOINER}`;
    const next = pieces[at + 1] ?? '';
    return !last && /[\p{Ll}\p{Lu}]$/u.test(piece) && /^\p{L}/u.test(next) ? `${piece}-` : piece;
  });
}

const JOINER = '\u200D';

function words(text: string, lang: string): readonly string[] {
  const segments = new Intl.Segmenter(lang, { granularity: 'word' }).segment(text);
  const pieces: string[] = [];
  for (const { segment } of segments) {
    const before = pieces.at(-1);
    const leans = HOLDS_ON.test(segment) || PARTICLE.test(segment);
    if (before !== undefined && (leans || REACHES_ON.test(before))) {
      pieces[pieces.length - 1] = before + segment;
    } else pieces.push(segment);
  }
  return pieces;
}

/** `open-source` may break after its hyphen, `e-mail` may not: both sides need three letters. */
function afterHyphens(word: string): readonly string[] {
  if (/:\/\//.test(word)) return [word];
  return word.split(/(?<=[^\s\-–—/]{3}[-–—/]+)(?=[^\s\-–—/]{3})/u);
}
