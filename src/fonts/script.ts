import {
  ARCHIVO,
  type Cut,
  type Family,
  JAPANESE,
  KOREAN,
  LATIN,
  SCRIPT_FAMILIES,
  SIGNS,
  SIMPLIFIED,
  SOFIA,
  TRADITIONAL,
} from './families.ts';

/** The letters of each family that has a script of its own. */
const LETTERS_OF = SCRIPT_FAMILIES.map((family) => ({
  letters: new RegExp(`[${family.scripts.map((name) => `\\p{Script=${name}}`).join('')}]`, 'gu'),
  family,
}));

const HAN = [SIMPLIFIED, TRADITIONAL, JAPANESE, KOREAN];

/** Letters that every list of families begins with; the other scripts are looked for one by one. */
const OTHER_SCRIPT = /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}]/u;

/**
 * The families to try for a text, in order. The family of its commonest script leads, and brings its
 * own Latin and figures along; Han is read by the language, since one character has several forms.
 */
export function familiesFor(text: string, cut: Cut, lang: string): readonly Family[] {
  const counted = OTHER_SCRIPT.test(text) ? countLetters(text) : [];
  const lead = leadFamily(text, counted, cut, lang);
  const own = counted.map(({ family }) => family);
  const all = [lead, ARCHIVO, SOFIA, LATIN, ...own, hanFamily(lang), ...HAN, ...SIGNS];
  return [...new Set(all)].filter((family) => family !== SOFIA || cut === 'display');
}

/** The family with the letters of a character's script, installed or not. */
export function familyOfLetter(character: string): Family | undefined {
  return countLetters(character)[0]?.family;
}

interface Counted {
  readonly family: Family;
  readonly count: number;
}

/** The families whose letters are in a text, the commonest first. */
function countLetters(text: string): readonly Counted[] {
  return LETTERS_OF.map(({ letters, family }) => ({
    family,
    count: text.match(letters)?.length ?? 0,
  }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
}

function leadFamily(text: string, [own]: readonly Counted[], cut: Cut, lang: string): Family {
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const slavicOrGreek = text.match(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (own !== undefined && own.count + han >= latin) return own.family;
  if (han > 0 && han * 2 >= latin) return hanFamily(lang);
  if (slavicOrGreek > latin) return cut === 'display' ? SOFIA : LATIN;
  return ARCHIVO;
}

function hanFamily(lang: string): Family {
  if (/^ja\b/i.test(lang)) return JAPANESE;
  if (/^ko\b/i.test(lang)) return KOREAN;
  return /^(?:zh-(?:hant|tw|hk|mo)|yue)\b/i.test(lang) ? TRADITIONAL : SIMPLIFIED;
}
