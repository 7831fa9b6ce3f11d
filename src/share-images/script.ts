import type { Cut, FamilyName } from './families.ts';

/** Scripts whose letters have a family of their own, and that family. */
const FAMILY_OF_SCRIPT: readonly (readonly [script: string, family: FamilyName])[] = [
  ['Arabic', 'arabic'],
  ['Hebrew', 'hebrew'],
  ['Devanagari', 'devanagari'],
  ['Bengali', 'bengali'],
  ['Thai', 'thai'],
  ['Myanmar', 'myanmar'],
  ['Hiragana', 'japanese'],
  ['Katakana', 'japanese'],
  ['Hangul', 'korean'],
];

const LETTERS_OF_SCRIPT = FAMILY_OF_SCRIPT.map(([script, family]) => ({
  letters: new RegExp(`\\p{Script=${script}}`, 'gu'),
  family,
}));

/**
 * The families to try for a text, in order. The family of its commonest script leads, and brings its
 * own Latin and figures along; Han is read by the language, since one character has several forms.
 */
export function familiesFor(text: string, cut: Cut, lang: string): readonly FamilyName[] {
  const lead = leadFamily(text, cut, lang);
  const own = LETTERS_OF_SCRIPT.map(({ family }) => family);
  const all: FamilyName[] = [lead, 'archivo', 'sofia', 'latin', hanFamily(lang), ...own, ...HAN];
  return [...new Set(all)].filter((family) => family !== 'sofia' || cut === 'display');
}

const HAN: readonly FamilyName[] = ['simplified', 'traditional', 'japanese', 'korean'];

function leadFamily(text: string, cut: Cut, lang: string): FamilyName {
  const counted = LETTERS_OF_SCRIPT.map(({ letters, family }) => ({
    family,
    count: text.match(letters)?.length ?? 0,
  })).toSorted((a, b) => b.count - a.count);
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const slavicOrGreek = text.match(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const [own] = counted;
  if (own !== undefined && own.count > 0 && own.count + han >= latin) return own.family;
  if (han > 0 && han * 2 >= latin) return hanFamily(lang);
  if (slavicOrGreek > latin) return cut === 'display' ? 'sofia' : 'latin';
  return 'archivo';
}

function hanFamily(lang: string): FamilyName {
  if (/^ja\b/i.test(lang)) return 'japanese';
  if (/^ko\b/i.test(lang)) return 'korean';
  return /^(?:zh-(?:hant|tw|hk|mo)|yue)\b/i.test(lang) ? 'traditional' : 'simplified';
}
