import { z } from 'astro/zod';

/** Letters, marks, digits and `_` of any script, at least one letter; after Unicode's UAX 31. */
const HASHTAG = /^(?=.*\p{L})[\p{L}\p{M}\p{N}_\u200c\u200d]+$/u;

/** Scripts that write with joiners inside a word, and so may have them in a hashtag. */
const JOINING =
  '[\\p{scx=Arab}\\p{scx=Syrc}\\p{scx=Mong}\\p{scx=Nkoo}\\p{scx=Deva}\\p{scx=Beng}\\p{scx=Guru}\\p{scx=Gujr}\\p{scx=Orya}\\p{scx=Taml}\\p{scx=Telu}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Sinh}\\p{scx=Khmr}\\p{scx=Mymr}\\p{scx=Tibt}]';
const JOINER = new RegExp(`(?<=${JOINING})[\\u200c\\u200d](?=${JOINING})`, 'gu');

/** Scripts with letters that look like one another's; a tag keeps to one of them. */
const LOOK_ALIKE = [
  /\p{sc=Latn}/u,
  /\p{sc=Cyrl}/u,
  /\p{sc=Grek}/u,
  /\p{sc=Armn}/u,
  /\p{sc=Cher}/u,
  /\p{sc=Copt}/u,
  /\p{sc=Lisu}/u,
];

/** A hashtag without its `#`. */
export const hashtag = z
  .string('Write the hashtag as text.')
  .max(100, 'Shorten the hashtag to 100 characters or fewer.')

  .refine((tag) => !hasInvisible(tag), {
    error: 'Delete the invisible characters: nobody who types the hashtag would find it.',
    abort: true,
  })
  .regex(HASHTAG, {
    error: 'Write it without #, in letters, digits and _, with at least one letter.',
    abort: true,
  })
  .refine(
    (tag) => !mixesScripts(tag),
    'Write it in the letters of one script: some here only look like those of another.',
  );

export function withHash(tag: string): string {
  return `#${tag}`;
}

/** Whether a character takes no space on the screen, joiners where their script needs them aside. */
export function hasInvisible(text: string): boolean {
  return /\p{DI}/u.test(text.replace(JOINER, ''));
}

/** Whether letters of scripts that look alike stand side by side, as in `МеToo` with a Cyrillic Ме. */
export function mixesScripts(text: string): boolean {
  return LOOK_ALIKE.filter((script) => script.test(text)).length > 1;
}

const TWINS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwӏl',
    'АAВBЕEНHІIЈJКKМMОOРPСCТTУYХXЅSԚQԜW',
    'ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοoνv',
  ]
    .flatMap((pairs) => pairs.match(/../gu) ?? [])
    .map(([twin, letter]) => [twin, letter]),
);

/** What a tag looks like to a reader in a hurry: equal for `MeToo`, `metoo` and a Cyrillic `МЕТОО`. */
export function likenessOf(tag: string): string {
  return inLatin(inLatin(tag.normalize('NFKD')).toLowerCase()).normalize('NFC');
}

function inLatin(text: string): string {
  return Array.from(text, (letter) => TWINS[letter] ?? letter).join('');
}
