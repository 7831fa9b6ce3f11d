import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { slug } from '../domain/fields.ts';
import { type Addressing, addressesIn, decodedPath } from '../core/urls.ts';
import type { SortedFile } from './sorted-files.ts';

/** The address of each text that a text names by its file, by that name as it is written. */
export type FileLinks = Readonly<Record<string, string>>;

/** Finds the addresses of the texts that the text of a file names by their files. */
export type ResolveFiles = (from: SortedFile, names: readonly string[]) => Promise<FileLinks>;

const ENDINGS = ['.mdx', '.md', '.markdown'];
const DESTINATION =
  /\]\(\s*(?:<([^<>\n]+)>|([^\s()<>]+(?:\([^\s()]*\)[^\s()]*)*))|^[ \t]*\[[^\]\n]+\]:[ \t]*<?([^\s<>]+)|\bhref=["']([^"'\n]+)["']/gm;

/** Where the links of a text lead that may be names of files, each once; without their anchors. */
export function namesOfFiles(text: string): string[] {
  const names = Array.from(text.matchAll(DESTINATION), ([, ...found]) => {
    const written = found.find((one) => one !== undefined) ?? '';
    return decodedPath(written.split(/[?#]/)[0] ?? '');
  });
  return [...new Set(names)].filter(mayBeFile).toSorted();
}

function mayBeFile(name: string): boolean {
  if (name === '' || name.includes(':') || name.startsWith('//')) return false;
  return !name.startsWith('/') || /\.(?:mdx?|markdown)$/i.test(name);
}

/** Reads links to files as Markdown editors do: from the folder of the text, or of its page. */
export function fileResolver(files: readonly SortedFile[], where: Addressing): ResolveFiles {
  const texts = new Map(
    files.flatMap((file) => {
      return file.kind.kind === 'entry' ? [[file.found.name.normalize('NFC'), file] as const] : [];
    }),
  );
  return async (from, names) => {
    const found: Record<string, string> = {};
    for (const name of names) {
      const file = candidates(from.found.name, name.normalize('NFC')).flatMap(
        (one) => texts.get(one) ?? [],
      )[0];
      const address = file && (await addressOf(file, where));
      if (address !== undefined) found[name] = address;
    }
    return found;
  };
}

function candidates(from: string, name: string): string[] {
  const folder = path.posix.dirname(from);
  const page = from.replace(/(?:\/index)?(?:\.[\w-]+)?\.\w+$/, '');
  const paths = name.startsWith('/')
    ? [name.slice(1)]
    : [path.posix.join(folder, name), path.posix.join(page, name)];
  return paths.flatMap((one) => {
    const named = one.replace(/\.(?:mdx?|markdown)$/i, '');
    if (named !== one) return [one, ...ENDINGS.map((ending) => named + ending)];
    const bare = one.replace(/\/$|\.html?$/, '');
    return ENDINGS.flatMap((ending) => [`${bare}${ending}`, `${bare}/index${ending}`]);
  });
}

/** A translation may name its own address. */
async function addressOf({ kind, found }: SortedFile, where: Addressing) {
  if (kind.kind !== 'entry') return undefined;
  const lang = kind.lang ?? where.defaultLanguage;
  const to = addressesIn({ ...where, base: '/' }, lang);
  const own = lang === where.defaultLanguage ? undefined : await slugIn(found.path);
  return to.entry(kind.collection, own ?? kind.slug);
}

async function slugIn(file: string): Promise<string | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const written = /^---\r?\n(?:(?!---)[^\n]*\n)*?slug:[ \t]*["']?([^\s"'#]+)/.exec(text)?.[1];
  const read = slug.safeParse(written);
  return read.success ? read.data : undefined;
}
