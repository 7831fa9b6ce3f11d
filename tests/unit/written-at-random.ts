import fc from 'fast-check';
import { keysAt } from '../../src/check/schema-keys.ts';
import { caseStudySchema } from '../../src/domain/case-study.ts';
import { postSchema } from '../../src/domain/post.ts';
import { siteSchema } from '../../src/domain/site.ts';
import { READ_KEYS, REFUSED_KEYS } from './attacks-in-frontmatter.ts';
import { READ, REFUSED } from './attacks-in-text.ts';

const SIGNS = [
  ...[
    'import ',
    'export ',
    '{',
    '}',
    '<',
    '>',
    '</',
    '/>',
    '<b ',
    '<b>',
    '</b>',
    '<Note ',
    '<Note>',
  ],
  ...['</Note>', '<Cite source="a" />', '<Figure src=', '="', '"', "'", '`', '```', '\\', '[', ']'],
  ...[
    '(',
    ')',
    '](',
    '![',
    '[^a]',
    '[^a]: ',
    '[a]: ',
    '#',
    '## ',
    '* ',
    '*',
    '**',
    '_',
    '~~',
    '> ',
  ],
  ...['- ', '1. ', '- [ ] ', ' | ', '|-|-|', '---', '***', '===', '&', '&#', '&#x', ';', ':', '//'],
  ...[
    'javascript:',
    'https://a.example/',
    '?utm_source=a',
    'mailto:',
    'www.',
    '@',
    '%',
    '...',
    '--',
  ],
  ...['\n', '\n\n', '\r\n', '    ', '\t', 'a', 'é', '😀', 'ب', 'א', '中', 'ไ', '\u0301', '\u200b'],
  ...['\u200d', '\u202e', '\u2028', '\0', '\u0007', '\ufeff', '#metoo', '10.0.0.1', 'a@b.net'],
];

/** Signs that mean something, attacks and noise in any order: two of five are sound texts. */
export const text = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...SIGNS) },
      fc.constantFrom(...[...READ, ...REFUSED].map(([, written]) => written)),
      fc.string({ unit: 'binary' }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

const KEYS = [postSchema, caseStudySchema, siteSchema].flatMap((schema) => keysAt(schema, []));
const VALUES = [
  '',
  '~',
  'yes',
  '0x1f',
  '.inf',
  '-1',
  '1e99',
  '2006',
  '2026-02-30',
  '[]',
  '{}',
  '|',
];

const key = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...KEYS) },
  fc.constantFrom(...REFUSED_KEYS.map(([, name]) => name)),
  fc.string({ unit: 'binary', minLength: 1 }).map((name) => JSON.stringify(name)),
);
const value = fc.oneof(
  fc.constantFrom(...VALUES),
  fc.constantFrom(...[...READ_KEYS, ...REFUSED_KEYS].map(([, , written]) => written)),
  fc.json({ stringUnit: 'binary' }),
  text,
);

/** Keys that there are and others, with values that some of them could have. */
export const frontmatter = fc.dictionary(key, value, { maxKeys: 4 });

const letters = fc.constantFrom(...'aZeо中ひबしقی_19-#✊\u0301\u200b\u200c\u200d\ufe0fμΜI');

export const tag = fc.oneof(
  fc.string({ unit: letters, maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
