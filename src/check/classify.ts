import { isCalendarDate } from '../core/dates.ts';
import type { EntryCollection } from '../core/urls.ts';
import { ID_PATTERN, isLanguageTag, SLUG_BYTES, slugFrom } from '../domain/fields.ts';
import { kindOf } from '../media/kinds.ts';
import { visible } from './characters.ts';
import type { Finding } from './report.ts';

/** What a file under content/ is, by its path alone. */
export type FileKind =
  | { readonly kind: 'site' | 'topics' | 'ledger' | 'asset' | 'attachment' | 'thread' }
  | { readonly kind: 'author'; readonly id: string }
  | { readonly kind: 'strings'; readonly lang: string }
  | {
      readonly kind: 'entry';
      readonly collection: EntryCollection;
      readonly slug: string;
      /** The language in the file's name; undefined for an original. */
      readonly lang: string | undefined;
      /** The day in the name of a post, `YYYY-MM-DD`. */
      readonly date: string | undefined;
    }
  | { readonly kind: 'stray'; readonly finding: Finding };

/** What site.yaml says of names. */
export interface Naming {
  /** The languages of the site; undefined where they are not known. */
  readonly languages: readonly string[] | undefined;
}

/** Slugs that are addresses of the site itself, or names that a file system reserves. */
const RESERVED = new RegExp(
  `^(?:${[
    'index|404|posts|case-studies|topics|authors|archive|search|feeds|share|page|pagefind',
    'rss|feed|sitemap|robots|manifest|favicon|assets|_astro',
    'con|prn|aux|nul|com\\d|lpt\\d',
  ].join('|')})$`,
);

const IMAGE = /\.(?:jpe?g|png|webp|avif|gif|heic|heif)$/i;
const TEXT = /\.(?:mdx?|markdown)$/i;
const LONGEST_ID = 80;
const UNKNOWN: Naming = { languages: undefined };

/** `name` is the path below content/, with forward slashes. */
export function classify(name: string, naming = UNKNOWN): FileKind {
  if (name === 'site.yaml') return { kind: 'site' };
  if (name === 'topics.yaml') return { kind: 'topics' };
  if (name === 'addresses.txt') return { kind: 'ledger' };
  const author = /^authors\/([^/]+)\.yaml$/.exec(name)?.[1];
  if (author !== undefined) return named(author, { kind: 'author', id: author });
  const lang = /^strings\/([A-Za-z][A-Za-z\d-]{1,11})\.yaml$/.exec(name)?.[1];
  if (lang !== undefined) return { kind: 'strings', lang };
  if (/^comments\/.+\.json$/.test(name)) return { kind: 'thread' };
  const [collection, ...parts] = name.split('/');
  if (collection === 'posts' || collection === 'case-studies' || collection === 'pages') {
    if (parts.length > 0 && TEXT.test(name)) return classifyEntry(collection, parts, naming);
    if (isAttachment(name)) return { kind: 'attachment' };
  }
  return IMAGE.test(name) ? { kind: 'asset' } : stray(name);
}

/** What a text may link to besides pictures: film, sound, documents and data. */
function isAttachment(name: string): boolean {
  const kind = kindOf(name)?.is;
  return kind === 'media' || kind === 'text';
}

/**
 * A text by its own name, or by its folder's where it is called index. Folders above that, such as
 * a year or a subject, only keep files in order.
 */
function classifyEntry(
  collection: EntryCollection,
  parts: readonly string[],
  naming: Naming,
): FileKind {
  const file = (parts.at(-1) ?? '').replace(TEXT, '');
  const [own, lang] = splitLanguage(file, naming);
  if (/^(?:_index|readme)$/i.test(own)) return stray(parts.at(-1) ?? '');
  const isInFolder = own === 'index' && parts.length > 1;
  const [, written, name] = DATED.exec(isInFolder ? (parts.at(-2) ?? '') : own) ?? [];
  const date = written !== undefined && isCalendarDate(written) ? written : undefined;
  const isDated = collection === 'posts' && date !== undefined;
  const whole = isInFolder ? (parts.at(-2) ?? '') : own;
  const slug = slugFrom(isDated ? (name ?? '') : whole);
  const above = parts.slice(0, isInFolder ? -2 : -1);
  return named(whole, {
    kind: 'entry',
    collection,
    slug,
    lang: lang ?? naming.languages?.find((one) => above.includes(one)),
    date: isDated ? date : undefined,
  });
}

/** `2024-01-05-first-march` */
const DATED = /^(\d{4}-\d{2}-\d{2})[-_. ]+(.*[\p{L}\p{N}].*)$/u;

/**
 * A name and the language behind its last dot: one of the site's, or one that it lacks. `march.v2`
 * and `example.com` are in no language; of tags of three letters only the site's own count, for
 * they are words too: `old`, `new`, `com`.
 */
function splitLanguage(file: string, { languages }: Naming): readonly [string, string | undefined] {
  const [, name = '', tag = ''] = /^(.+)\.([A-Za-z][A-Za-z\d-]{1,11})$/.exec(file) ?? [];
  const listed = languages?.find((one) => one.toLowerCase() === tag.toLowerCase());
  if (listed !== undefined) return [name, listed];
  const isTag = isLanguageTag(tag) && (languages === undefined || /^[a-z]{2}(?:-|$)/.test(tag));
  return isTag ? [name, tag] : [file, undefined];
}

function named(written: string, kind: FileKind): FileKind {
  // What nobody sees, and what a terminal obeys, has no place in a name.
  if (/[\p{Cc}\p{Cf}\p{Cs}]/u.test(written.replace(/[\u200C\u200D]/g, ''))) {
    return badName(`“${visible(written)}” has a character that nobody can see.`, RENAME);
  }
  if (kind.kind === 'author') return namedAuthor(written, kind);
  if (kind.kind !== 'entry') return kind;
  const { slug, collection } = kind;
  const bytes = Buffer.byteLength(slug);
  if (slug === '') return badName(`“${visible(written)}” has no letters or digits.`, RENAME);
  if (bytes > SLUG_BYTES) {
    return badName(
      `“${slug}” is ${bytes} bytes long.`,
      `Shorten it to ${SLUG_BYTES}; outside of English, a letter has two to four bytes.`,
    );
  }
  if (RESERVED.test(slug)) return reserved(slug);
  return collection === 'posts' && /^\d+$/.test(slug)
    ? badName(`“${slug}” is the address of a page of the list of posts.`, 'Add a word to it.')
    : kind;
}

function namedAuthor(id: string, kind: FileKind): FileKind {
  if (id.length > LONGEST_ID) {
    return badName(`“${id}” is ${id.length} characters long.`, `Shorten it to ${LONGEST_ID}.`);
  }
  if (!ID_PATTERN.test(id)) {
    return badName(
      `“${visible(id)}” cannot be used in an address.`,
      `Name the file in lower-case letters a to z, digits and single hyphens${suggested(id)}.`,
    );
  }
  return RESERVED.test(id) ? reserved(id) : kind;
}

const RENAME = 'Rename the file with letters, digits and hyphens.';

function reserved(name: string): FileKind {
  return badName(
    `“${name}” is a name that the site or a file system keeps for itself.`,
    'Choose another name.',
  );
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
  const base = name.slice(name.lastIndexOf('/') + 1);
  if (/^readme(?:\.\w+)?$/i.test(base)) {
    return {
      kind: 'stray',
      finding: {
        code: 'stray-file',
        severity: 'warning',
        what: `“${visible(base)}” is a note to writers and is not published.`,
        fix: 'Move it out of content/, or give it another name if it is a text.',
      },
    };
  }
  if (/^_index(?:\.[\w-]+)?\.(?:mdx?|markdown)$/i.test(base)) {
    return {
      kind: 'stray',
      finding: {
        code: 'stray-file',
        what: `“${visible(base)}” would be the page of a folder, and Broadside makes its lists by itself.`,
        fix: 'Delete the file, or move its text into a page such as pages/about.mdx.',
      },
    };
  }
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
        : 'Keep posts, case studies and pages as .mdx or .md in their folders, authors as .yaml, and only images (.jpg, .png, .webp, .avif, .gif) beside them.',
    },
  };
}
