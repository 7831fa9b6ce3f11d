import type { Random } from './random.ts';

/** Parts of which the words of a language are put together. */
interface WordParts {
  /** The commonest words, which make two of five in a text. */
  readonly common: readonly string[];
  readonly starts: readonly string[];
  readonly roots: readonly string[];
  readonly ends: readonly string[];
}

export type CorpusLanguage = keyof typeof PARTS;

/** Draws words as a language does: a few all the time, and most of its thousands seldom. */
function wordFrom(random: Random, lang: CorpusLanguage): string {
  const { common, starts, roots, ends }: WordParts = PARTS[lang];
  if (random.next() < 0.4) return random.pick(common);
  const count = starts.length * roots.length * ends.length;
  // Zipf: the chance of a word falls with its rank.
  const rank = Math.floor(count ** random.next()) - 1;
  // A stride that has no divisor in common with the count visits every word.
  const place = (rank * 7919) % count;
  const start = place % starts.length;
  const root = Math.floor(place / starts.length) % roots.length;
  const end = Math.floor(place / starts.length / roots.length);
  return `${starts[start]}${roots[root]}${ends[end]}`;
}

/** A sentence of so many words, with its capital and full stop. */
export function sentenceFrom(random: Random, lang: CorpusLanguage, length: number): string {
  const comma = random.between(3, 9);
  const words = Array.from({ length }, (_, at) =>
    at === comma && at < length - 2 ? `${wordFrom(random, lang)},` : wordFrom(random, lang),
  );
  return `${capital(words.join(' '))}.`;
}

export function paragraphFrom(random: Random, lang: CorpusLanguage): string {
  const sentences = random.between(3, 6);
  return Array.from({ length: sentences }, () =>
    sentenceFrom(random, lang, random.between(8, 22)),
  ).join(' ');
}

/** Some words for a headline or a label, without a full stop. */
export function phraseFrom(random: Random, lang: CorpusLanguage, length: number): string {
  return capital(Array.from({ length }, () => wordFrom(random, lang)).join(' '));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const split = (words: string) => words.split(' ');

const PARTS = {
  en: {
    common: split(
      'the of and to in that it was for on with as they at from by this had not but what were when we there can who been if more out so people said one their which would all some time march street network',
    ),
    starts: ['', ...split('re un dis over inter counter mis pre out co')],
    roots: split(
      'port form test march call sign count voice claim tract mit duce script press gather light move side work law power land tax plant vote train strike match tell write speak hear learn teach guard serve build house fund pay trade farm mill dock bridge ground found water hold',
    ),
    ends: ['', ...split('s ed ing er ers ion ions able ment ments ful less ness ism ist ists ity')],
  },
  es: {
    common: split(
      'el la de que y en los se del las un por con una su para es al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde calle marcha red',
    ),
    starts: ['', ...split('re des in contra inter sobre con pre ex')],
    roots: split(
      'march form firm grit cont voz mit duc escrib pren junt luz mov lad trabaj fuerz tierr plant vot huelg habl oy aprend guard serv constru cas fond pag comerci camp puert puent agu sosten denunci exig camin',
    ),
    ends: split(
      'a o as os ar er ir ado ada ando iendo ción ciones able mente dad ismo ista istas ero',
    ),
  },
  de: {
    common: split(
      'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie Straße Netz Leute',
    ),
    starts: ['', ...split('ver be ent er zer vor nach über unter gegen mit aus')],
    roots: split(
      'ruf form zeichn zähl stimm frag leg setz schreib druck sammel licht beweg steh arbeit recht macht land steuer pflanz wähl streik sprech hör lern lehr wach dien bau haus zahl handel feld hafen brück grund wasser halt',
    ),
    ends: split('e en er t te ten ung ungen bar lich keit los schaft nis isch end endes heit'),
  },
  ar: {
    common: split(
      'في من على إلى أن عن مع هذا هذه التي الذي كان كانت قد لم لا ما بعد قبل بين كل ثم حتى عند الناس الشارع الشبكة',
    ),
    starts: ['', ...split('ال وال بال لل م ت است ي')],
    roots: split(
      'كتب شهد جمع حرك صوت عمل درس علم قول سمع حرس خدم بني دفع زرع نشر طلب شرك سلم عدل حكم رفع وقف سير نور حقل ماء جسر مدن سأل',
    ),
    ends: ['', ...split('ة ات ون ين ها هم ي نا وا ان')],
  },
} as const satisfies Record<string, WordParts>;
