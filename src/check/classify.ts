import { ID_PATTERN } from '../domain/fields.ts';
import type { EntryCollection } from '../core/urls.ts';
import { visible } from './characters.ts';
import type { Finding } from './report.ts';

/** What a file under content/ is, by its path alone. */
export type FileKind =
  | { readonly kind: 'site' | 'topics' | 'ledger' | 'asset' | 'thread' }
  | { readonly kind: 'author'; readonly id: string }
  | { readonly kind: 'strings'; readonly lang: string }
  | {
      readonly kind: 'entry';
      readonly collection: EntryCollection;
      readonly slug: string;
      /** The language in the file's name; undefined for an original. */
      readonly lang: string | undefined;
    }
  | { readonly kind: 'stray'; readonly finding: Finding };

/** Slugs that are addresses of the site itself, or names that a file system reserves. */
const RESERVED = new RegExp(
  `^(?:${[
    'index|404|posts|case-studies|topics|authors|archive|search|feeds|share|page|pagefind',
    'rss|feed|sitemap|robots|manifest|favicon|assets|_astro',
    'con|prn|aux|nul|com\\d|lpt\\d',
  ].join('|')})$`,
);

const IMAGE = /\.(?:jpe?g|png|webp|avif|gif)$/i;
const LONGEST_SLUG = 80;

export function classify(name: string): FileKind {
  if (name === 'site.yaml') return { kind: 'site' };
  if (name === 'topics.yaml') return { kind: 'topics' };
  if (name === 'addresses.txt') return { kind: 'ledger' };
  const author = /^authors\/([^/]+)\.yaml$/.exec(name)?.[1];
  if (author !== undefined) return named(author, { kind: 'author', id: author });
  const lang = /^strings\/([A-Za-z][A-Za-z\d-]{1,11})\.yaml$/.exec(name)?.[1];
  if (lang !== undefined) return { kind: 'strings', lang };
  if (/^(?:posts|case-studies|pages)\//.test(name)) return classifyEntry(name);
  if (/^comments\/.+\.json$/.test(name)) return { kind: 'thread' };
  return IMAGE.test(name) ? { kind: 'asset' } : stray(name);
}

function classifyEntry(name: string): FileKind {
  const match =
    /^(posts|case-studies|pages)\/(?:([^/]+)\/index|([^/]+?))(?:\.([A-Za-z][A-Za-z\d-]{1,11}))?\.mdx?$/.exec(
      name,
    );
  if (match === null) return IMAGE.test(name) ? { kind: 'asset' } : stray(name);
  const [, folder, inFolder, single, lang] = match;
  const slug = inFolder ?? single ?? '';
  const collection = folder === 'posts' || folder === 'case-studies' ? folder : 'pages';
  return named(slug, { kind: 'entry', collection, slug, lang });
}

function named(slug: string, kind: FileKind): FileKind {
  if (slug.length > LONGEST_SLUG) {
    return badName(
      `“${slug}” is ${slug.length} characters long.`,
      `Shorten it to ${LONGEST_SLUG}.`,
    );
  }
  if (!ID_PATTERN.test(slug)) {
    return badName(
      `“${visible(slug)}” cannot stand in an address as it is.`,
      `Name the file in lower-case letters, digits and single hyphens${suggested(slug)}.`,
    );
  }
  if (RESERVED.test(slug)) {
    return badName(
      `“${slug}” is a name that the site or a file system keeps for itself.`,
      'Choose another name.',
    );
  }
  return kind.kind === 'entry' && kind.collection === 'posts' && /^\d+$/.test(slug)
    ? badName(`“${slug}” is the address of a page of the list of posts.`, 'Add a word to it.')
    : kind;
}

/** Where plain letters are left of the name, what it could be. */
function suggested(slug: string): string {
  const plain = slug
    .normalize('NFKD')
    .replace(/[\p{M}\p{DI}]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return ID_PATTERN.test(plain) ? `, such as ${plain}` : '';
}

function badName(what: string, fix: string): FileKind {
  return { kind: 'stray', finding: { code: 'file-name', what, fix } };
}

function stray(name: string): FileKind {
  const isCode = /\.(?:svg|html?|xhtml|xml|m?[jt]sx?|cjs|css|wasm|astro)$/i.test(name);
  return {
    kind: 'stray',
    finding: {
      code: 'stray-file',
      what: isCode
        ? `“${visible(name)}” could run in a reader’s browser.`
        : `“${visible(name)}” is no file that Broadside reads.`,
      fix: /\.svg$/i.test(name)
        ? 'Export the drawing as PNG.'
        : 'Keep posts, case-studies and pages as .mdx or .md, authors as .yaml, and only images (.jpg, .png, .webp, .avif, .gif) beside them.',
    },
  };
}
