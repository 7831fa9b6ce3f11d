import { ID_PATTERN } from '../domain/fields.ts';

/** Longest slug that is made of a title; a writer may give a longer one. */
const LONGEST = 60;

/** Latin letters that Unicode does not take apart. */
const LATIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'ng',
};

/** The address of a title in Latin letters; undefined where other letters would be lost. */
export function slugOf(title: string): string | undefined {
  const plain = Array.from(
    title.toLowerCase().normalize('NFKD'),
    (letter) => LATIN[letter] ?? letter,
  )
    .join('')
    .replace(/[\p{M}\p{DI}'’]/gu, '');
  if (/[^\P{L}a-z]/u.test(plain)) return undefined;
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word !== '');
  const slug = words.reduce(
    (made, word) =>
      made !== '' && made.length + word.length + 1 > LONGEST ? made : join(made, word),
    '',
  );
  return ID_PATTERN.test(slug) ? slug.slice(0, LONGEST) : undefined;
}

function join(made: string, word: string): string {
  return made === '' ? word : `${made}-${word}`;
}
