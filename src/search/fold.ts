/**
 * What Pagefind keeps apart and readers do not. It folds case and accents by itself; the letters here
 * it takes for others: readers type `lodz` for Łódź, `strasse` for Straße, and a Persian keyboard
 * writes other forms of kaf and yeh than an Arabic one.
 */
const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  'ł:l đ:d ð:d ø:o œ:oe æ:ae ß:ss ı:i þ:th ħ:h ŧ:t ŋ:n ɓ:b ɗ:d ƙ:k ƴ:y ə:e'
    .split(' ')
    .map((pair) => pair.split(':')),
);
const SPELLED_OUT: Readonly<Record<string, string>> = { ø: 'oe', ð: 'dh', å: 'aa' };

/** Letters that Arabic writes so, and Persian, Urdu, Kurdish and Uyghur otherwise. */
const ARABIC = { یېے: 'ي', ىئ: 'ي', کڪڭ: 'ك', ہھەۀ: 'ه' };
const PERSIAN = { يىئ: 'ی', كڪڭ: 'ک', ۀەہ: 'ه' };
/** A hamza inside a word, on whatever it sits: مسئله and مسأله are one word. */
const HAMZA = /(?<=\p{L}\p{M}*)[ئؤأء](?=\p{L})/gu;

const MARKS =
  /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200c\u200d]/g;
const DIGIT = /[^\P{Nd}0-9]/gu;

/** Words as Pagefind cannot find them by another spelling: rare, so that few are folded. */
const SPECIAL = new RegExp(
  `[${Object.keys(LATIN).join('')}ﬀ-ﬆ\\uff10-\\uff5a]|${DIGIT.source}|${HAMZA.source}`,
  'iu',
);
const SPECIAL_ARABIC = new RegExp(`[${Object.keys(ARABIC).join('').replace('ى', '')}]`, 'u');
const SPECIAL_PERSIAN = new RegExp(`[${Object.keys(PERSIAN).join('')}]`, 'u');

/** A word with what may join it to others: apostrophes, and the non-joiner of Persian. */
const WORD =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c\u200d]*(?:['’ʼ＇][\p{L}\p{M}\p{N}\u200c\u200d]+)*/gu;
const JOIN = /['’ʼ＇\u200c]/;
/** Articles and the like that lose a vowel before their noun. */
const ELIDED =
  /^(?:[cdjlmnst]|qu|(?:jus|lors|puis|quoi|quel|pres)qu|(?:d|n|s|co|qu|a)?ell|[ads]?all|agl|[dns]egl|un|gl|quest|sant)['’ʼ＇](?=\p{L})/iu;

/** The word in the letters that all spellings of it share; the same word where it has no others. */
export function folded(word: string, lang: string): string {
  return isSpecial(word, lang) ? fold(word, lang, LATIN) : word;
}

/** A query as the index has its words: without articles, in folded letters. */
export function foldedQuery(query: string, lang: string): string {
  return query.replace(WORD, (word) => folded(word.replace(ELIDED, ''), lang));
}

/** Stands before a word that only search sees, behind the one that readers see. */
const HIDDEN = '\ue003';
const MAY_NEED_HIDDEN = /[^\0-\u007f\u00a0-\u00be]|'/;

/** The text with each word followed by what else it is looked for as: its parts, and in folded letters. */
export function withHidden(text: string, lang: string): string {
  if (!MAY_NEED_HIDDEN.test(text)) return text;
  return text.replace(WORD, (word) =>
    MAY_NEED_HIDDEN.test(word) ? [word, ...otherForms(word, lang)].join(` ${HIDDEN}`) : word,
  );
}

const HIDDEN_WORD = new RegExp(` ${HIDDEN}[\\p{L}\\p{M}\\p{N}'’ʼ＇\\u200c]+`, 'gu');

/** The text as readers see it. */
export function withoutHidden(text: string): string {
  return text.replace(HIDDEN_WORD, '');
}

/** Whether a word between spaces, as the index has it, is hidden: then it belongs to the one before. */
export function isHidden(token: string): boolean {
  return token.startsWith(HIDDEN);
}

function otherForms(word: string, lang: string): readonly string[] {
  const rest = word.replace(ELIDED, '');
  const parts = (rest === word ? word.split(JOIN) : [rest]).filter(
    (part) => part.length > 1 && part !== word,
  );
  const forms = (rest === word ? [word, ...parts] : parts).flatMap((one) =>
    isSpecial(one, lang)
      ? [fold(one, lang, LATIN), fold(one, lang, { ...LATIN, ...SPELLED_OUT })]
      : [],
  );
  return [...new Set([...parts.filter((part) => !isSpecial(part, lang)), ...forms])];
}

function isSpecial(word: string, lang: string): boolean {
  return SPECIAL.test(word) || (isArabic(lang) ? SPECIAL_ARABIC : SPECIAL_PERSIAN).test(word);
}

function isArabic(lang: string): boolean {
  return /^ar\b/i.test(lang);
}

function fold(word: string, lang: string, latin: Readonly<Record<string, string>>): string {
  const plain = word.normalize('NFKC').toLowerCase().normalize('NFC').replace(HAMZA, 'ء');
  const letters = Object.entries(isArabic(lang) ? ARABIC : PERSIAN);
  return Array.from(plain, (letter) => {
    const other = letters.find(([some]) => some.includes(letter));
    return latin[letter] ?? other?.[1] ?? letter;
  })
    .join('')
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(JOINERS, '')
    .replace(DIGIT, (digit) => String(digitOf(digit)));
}

const JOINERS = /['’ʼ＇]/g;

/** Digits of every script stand ten in a row, from zero. */
function digitOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}
