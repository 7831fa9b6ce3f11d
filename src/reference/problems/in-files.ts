import { PLACEHOLDERS } from '../../domain/placeholder.ts';
import type { CODES } from '../../check/codes.ts';
import { type Files, NOTHING, post, postFile, siteFile, SOURCES, study } from './sample.ts';

const THREAD = {
  version: 1,
  commentsId: 'posts/march',
  repository: 'movement/site',
  number: 1,
  url: 'https://github.com/movement/site/discussions/1',
  locked: false,
  savedOn: '2026-11-01',
  comments: [],
};

const inSpanish = (text: string): Files => ({
  'site.yaml': siteFile('', 'en, es'),
  'posts/march.es.mdx': `---\ntitle: La marcha\ndescription: Quién y por qué.\n${text}---\n\nTexto.\n`,
});

const UPDATES = '[{ date: 2026-11-02, kind: update, text: New. }]';

function flyer(text: string): Files {
  return { ...post('[The flyer](./flyer.pdf)'), 'posts/flyer.pdf': text };
}

function pdf(object: string): string {
  return `%PDF-1.7\n1 0 obj ${object} endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n`;
}

/** What may be wrong with bytes, keys, names and what stands in several files. */
export const IN_FILES = {
  'address-hidden': { ...post('Text.', { draft: 'true' }), 'addresses.txt': '/posts/march/\n' },
  'address-lost': { ...post(), 'addresses.txt': '/posts/the-march/\n' },
  'bad-value': post('Text.', { date: '2026-02-30' }),
  'bidi-override': post('One \u202eword.'),
  'comments-id-differs': {
    'site.yaml': siteFile('', 'en, es, ar'),
    'posts/march.es.mdx': postFile('Texto.', { commentsId: 'march' }),
    'posts/march.ar.mdx': postFile('Text.', { commentsId: 'the-march' }),
  },
  'content-missing': NOTHING,
  'control-character': post('One \u0007word.'),
  'date-ahead': post('Text.<Cite source="report" />', {
    sources:
      '\n  report: { title: A report, url: "https://report.example/", type: news, accessed: 2027-01-01 }',
  }),
  'duplicate-address': { ...post(), 'posts/march.md': postFile() },
  'duplicate-comments-id': {
    'posts/march.mdx': postFile('Text.', { commentsId: 'march' }),
    'posts/rally.mdx': postFile('Text.', { commentsId: 'march' }),
  },
  'file-broken': { ...flyer('Not a PDF.') },
  'file-empty': { 'posts/march.mdx': '' },
  'file-large': { ...post('[The film](./film.mp4)'), 'posts/film.mp4': new Uint8Array(50_000_001) },
  'file-metadata': flyer(pdf('<< /Author (Anna) >>')),
  'file-name': { 'posts/2026.mdx': postFile() },
  'file-refused': flyer(pdf('<< /S /JavaScript /JS (run) >>')),
  'file-unused': { 'posts/flyer.pdf': pdf('') },
  'frontmatter-missing': { 'posts/march.mdx': 'Text.\n' },
  'frontmatter-open': { 'posts/march.mdx': '---\ntitle: The march\n\nText.\n' },
  'hash-unquoted': post('Text.', { title: 'Why #MeToo won' }),
  'hashtag-case': { ...post('With #metoo.'), 'case-studies/metoo.mdx': study('MeToo') },
  'hashtag-lookalike': { ...post('With #МЕТОО.'), 'case-studies/metoo.mdx': study('MeToo') },
  'hashtag-taken': {
    'case-studies/metoo.mdx': study('MeToo'),
    'case-studies/metoo-france.mdx': study('MeToo'),
  },
  'link-hidden': {
    ...post('[The rally](/posts/rally/)'),
    'posts/rally.mdx': postFile('Text.', { draft: 'true' }),
  },
  'letter-undrawn': post('Text.', { title: 'The word 𒂼𒄄 is older' }),
  'missing-key': post('Text.', { image: '{ src: ./crowd.jpg }' }),
  'not-utf8': { 'posts/march.mdx': Buffer.from('---\ntitle: Caf\xe9\n', 'latin1') },
  'original-missing': {
    ...inSpanish(''),
    'posts/marches.mdx': postFile(),
  },
  'public-replaces': { '../public/robots.txt': 'User-agent: *\n' },
  'related-to-itself': {
    'case-studies/metoo.mdx': study('MeToo', (text) =>
      text.replace('aliases: []', 'related: [{ case: metoo, relation: see-also }]'),
    ),
  },
  'same-name': { ...post(), 'posts/March.mdx': postFile() },
  'site-missing': { 'site.yaml': undefined },
  'source-unused': post('Text.', { sources: SOURCES }),
  'stray-file': { 'posts/march.docx': 'Text.' },
  'strings-missing': { 'site.yaml': siteFile('', 'en, it') },
  'strings-placeholder': { 'strings/en.yaml': 'list.page: Page {pages}\n' },
  'svg-content': {
    '../public/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" onload="run()"/>',
  },
  symlink: { 'posts/march.mdx': { link: '../topics.yaml' } },
  'text-untranslated': { 'site.yaml': siteFile('', 'en, es') },
  'thread-lost': {
    'comments/posts/march.json': JSON.stringify(THREAD),
  },
  'thread-misplaced': { ...post(), 'comments/march.json': JSON.stringify(THREAD) },
  'thread-unreadable': { ...post(), 'comments/posts/march.json': '{}' },
  'translation-missing': {
    ...post('Text.', { contentNotes: '[killing]', contentNote: 'It is told in detail.' }),
    ...inSpanish(''),
  },
  'translation-surplus': {
    ...post('Text.', { updates: UPDATES }),
    ...inSpanish('updates: { 2026-11-02: [Nuevo., Más.] }\n'),
  },
  'translation-unknown': {
    ...post('Text.', { updates: UPDATES }),
    ...inSpanish('updates: { 2026-11-03: Nuevo. }\n'),
  },
  placeholder: post('Text.', { description: PLACEHOLDERS.post }),
  'unknown-author': post('Text.', { authors: '[dekk]' }),
  'unknown-case-study': {
    ...post('Text.', { movements: '[meto]' }),
    'case-studies/metoo.mdx': study('MeToo'),
  },
  'unknown-demand': {
    'case-studies/metoo.mdx': study('MeToo', (text) =>
      text.replace('demand: first-demand', 'demand: fist-demand'),
    ),
  },
  'unknown-key': post('Text.', { auhtor: 'desk' }),
  'unknown-language': { 'posts/march.fr.mdx': postFile() },
  'unknown-post': { ...post(), 'site.yaml': siteFile('pinned: marhc\n') },
  'unknown-topic': post('Text.', { topics: '[hashtag]' }),
  'unknown-trusted': { 'site.yaml': siteFile('trusted: [pages/reckoning]\n') },
  yaml: post('Text.', { title: 'One: two' }),
  'yaml-alias': post('Text.', { title: '&a The march' }),
  'yaml-duplicate-key': post('Text.', { topics: '[]\ntitle: Another' }),
  'yaml-too-long': post('Text.', { title: 'x'.repeat(65_536) }),
} as const satisfies Partial<Readonly<Record<keyof typeof CODES, Files>>>;
