// biome-ignore-all lint/suspicious/noTemplateCurlyInString: nobody runs them, which is the point.

/** Lines of frontmatter that somebody could write in place of a sound key, as in attacks-in-text.ts. */
export type FrontmatterAttack = readonly [
  name: string,
  key: string,
  value: string,
  ...problems: readonly string[],
];

/** Refused at `line:column code`, counted from the line of the key. */
export const REFUSED_KEYS: readonly FrontmatterAttack[] = [
  ['a function', 'title', '!!js/function "function () {}"', '1:8 yaml'],
  ['a call of another language', 'title', '!!python/object/apply:os.system [a]', '1:8 yaml'],
  ['a tag in full', 'title', '!<tag:yaml.org,2002:js/regexp> a', '1:8 yaml'],
  ['bytes', 'title', '!!binary aGl0', '1:8 yaml'],
  ['a tag without a name', 'title', '! a', '1:8 yaml'],
  ['an anchor and its alias', 'title', '&a b\nink: *a', '1:8 yaml-alias', '2:6 yaml-alias'],
  ['a merge', '<<', '{ title: a }', '1:1 unknown-key'],
  ['a second document', 'title', 'a\n--- !!js/function b', '2:1 yaml'],
  ['a second document behind dots', 'title', 'a\n...\nb: c', '3:1 yaml'],
  ['the prototype of every object', '__proto__', '{ hit: 1 }', '1:1 unknown-key'],
  ['the same by an escape', '"\\x5f_proto__"', '{ hit: 1 }', '1:1 unknown-key'],
  [
    'the same in a table',
    'image',
    '{ __proto__: { alt: a }, src: ./a.png, alt: b }',
    '1:10 unknown-key',
    '1:38 image-missing',
  ],
  [
    'the same as a source',
    'licence',
    '{ name: a, url: "https://a.example", __proto__: { b: c } }',
    '1:47 unknown-key',
  ],
  ['the maker of every object', 'constructor', '{ prototype: { hit: 1 } }', '1:1 unknown-key'],
  ['a layout of their own', 'layout', '"data:text/javascript,hit()"', '1:1 unknown-key'],
  ['an address of their own', 'slug', '../../etc/passwd', '1:1 unknown-key'],
  ['an author outside', 'authors', '[../../etc/passwd]', '1:11 bad-value', '1:11 unknown-author'],
  [
    'an author who is a script',
    'authors',
    '["<script>hit()</script>"]',
    '1:11 bad-value',
    '1:11 unknown-author',
  ],
  ['a picture outside', 'image', '{ src: ../../../etc/passwd, alt: a }', '1:15 image-outside'],
  ['a picture of the machine', 'image', '{ src: /etc/passwd, alt: a }', '1:15 image-path'],
  [
    'a picture by its address',
    'image',
    '{ src: "file:///etc/passwd", alt: a }',
    '1:15 image-remote',
  ],
  [
    'a picture that is data',
    'image',
    '{ src: "data:image/svg+xml,<svg>", alt: a }',
    '1:15 image-remote',
  ],
  [
    'a picture with backslashes',
    'image',
    '{ src: "..\\\\..\\\\a.png", alt: b }',
    '1:15 image-path',
  ],
  ['a colour that loads', 'ink', '"red;background:url(//evil.example)"', '1:6 bad-value'],
  ['a colour that ends its style', 'ink', '"#fff</style><script>"', '1:6 bad-value'],
  ['a licence that runs', 'licence', '{ name: a, url: "javascript:hit()" }', '1:26 bad-value'],
  [
    'a licence that runs, hidden',
    'licence',
    '{ name: a, url: " java\\tscript:hit()" }',
    '1:26 bad-value',
  ],
  [
    'a licence that ends its tag',
    'licence',
    '{ name: a, url: "https://a.example/\\" onclick=\\"hit()" }',
    '1:26 bad-value',
  ],
  [
    'a licence of another host',
    'licence',
    '{ name: a, url: "https://a.example@evil.example/" }',
    '1:26 bad-value',
  ],
  [
    'an action that runs',
    'actions',
    '\n  - { type: learn, label: a, url: "vbscript:hit()" }',
    '2:35 bad-value',
  ],
  [
    'an action of another host',
    'actions',
    '\n  - { type: learn, label: a, url: "/\\\\evil.example" }',
    '2:35 bad-value',
  ],
  ['an old address that is every one', 'aliases', '\n  - "/*"', '2:5 bad-value'],
  ['an old address with a hole', 'aliases', '\n  - "/:all/"', '2:5 bad-value'],
  ['an old address outside', 'aliases', '\n  - /../../etc/passwd', '2:5 bad-value'],
  ['an old address of another host', 'aliases', '\n  - //evil.example/', '2:5 bad-value'],
  ['an old address with a header', 'aliases', '\n  - "/a\\r\\nLocation: /b"', '2:5 bad-value'],
  ['an old address that is a tag', 'aliases', '\n  - /<script>/', '2:5 bad-value'],
  ['a title on two lines', 'title', '"a\\nSet-Cookie: b"', '1:8 bad-value'],
  ['a title that ends a feed', 'title', '"a\\0b"', '1:8 control-character'],
  ['a title turned around', 'title', '"a\\u202eb"', '1:8 bidi-override'],
  ['a title that is a table', 'title', '{ toString: hit }', '1:8 bad-value'],
  ['a bomb', 'title', `"${'a'.repeat(65_536)}"`, '0:1 yaml-too-long'],
];

/** Let through as words. */
export const READ_KEYS: readonly FrontmatterAttack[] = [
  ['a script for a title', 'title', '"<script>hit()</script>"'],
  ['one that ends what it stands in', 'title', '"</title></script><script>hit()</script>"'],
  ['one that ends an attribute', 'title', '"a\\" onload=\\"hit()"'],
  ['an expression for a title', 'title', '"${process.env.HOME} {process.env.HOME} {{hit}}"'],
  ['one that ends character data', 'description', '"]]><script>hit()</script>"'],
  ['a formula', 'description', '"=HYPERLINK(\\"https://evil.example\\")"'],
  [
    'a note that is a script',
    'updates',
    '\n  - { date: 2026-11-02, kind: update, text: "<script>hit()</script>" }',
  ],
  ['a name of a discussion that leads out', 'commentsId', '../../../etc/passwd'],
];
