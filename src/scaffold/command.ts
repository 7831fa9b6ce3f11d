import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { classify } from '../check/classify.ts';
import { dayOf, isCalendarDate } from '../dates.ts';
import { line, TITLE_LENGTH } from '../domain/fields.ts';
import { hashtag } from '../domain/hashtag.ts';
import { readArguments, UsageError } from '../usage.ts';
import { newCaseStudy } from './case-study.ts';
import { newPost } from './post.ts';
import { slugOf } from './slug.ts';

const USAGE = 'Write: npm run new -- post "Title", or: npm run new -- case-study "#Hashtag".';

/** `npm run new`: writes a new entry and prints its path; resolves to the exit code. */
export async function runNew(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = readArguments(args, ['content', 'now', 'slug'], [], 2);
    const [kind = '', words = ''] = positionals;
    const content = path.resolve(values.content ?? 'content');
    const { collection, name } = named(kind, words);
    const slug = readSlug(values.slug ?? slugOf(name), collection, name);
    const today = readDay(values.now);
    const author = await firstAuthor(content);
    if (author === undefined)
      return fault(
        `There is no author in ${shown(content)}/authors yet.`,
        'Write one first: a file such as authors/desk.yaml, with “name: The desk”.',
      );
    const taken = variants(collection, slug).find((file) => existsSync(path.join(content, file)));
    if (taken !== undefined)
      return fault(
        `${shown(path.join(content, taken))} is there already.`,
        'Give another name with --slug.',
      );
    const entry = { slug, today, author };
    const file = path.join(content, collection, `${slug}.mdx`);
    await mkdir(path.dirname(file), { recursive: true });
    // Of two runs at once the second finds the file and stops.
    await writeFile(
      file,
      collection === 'posts' ? newPost(name, entry) : newCaseStudy(name, entry),
      { flag: 'wx' },
    );
    console.log(shown(file));
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    return 2;
  }
}

type Collection = 'posts' | 'case-studies';

function named(kind: string, words: string): { collection: Collection; name: string } {
  if (kind !== 'post' && kind !== 'case-study') {
    throw new UsageError(`${kind === '' ? 'Nothing' : `“${kind}”`} is no kind of entry. ${USAGE}`);
  }
  const [schema, name] =
    kind === 'post' ? [line(TITLE_LENGTH), words] : [hashtag, words.replace(/^#/, '')];
  const result = schema.safeParse(name);
  if (!result.success)
    throw new UsageError(`“${words}”: ${result.error.issues[0]?.message ?? ''} ${USAGE}`);
  return { collection: kind === 'post' ? 'posts' : 'case-studies', name: result.data };
}

function readSlug(slug: string | undefined, collection: Collection, name: string): string {
  if (slug === undefined) {
    throw new UsageError(
      `No address can be made of “${name}”. Give one: --slug its-address, in the letters a to z.`,
    );
  }
  const kind = classify(`${collection}/${slug}.mdx`);
  if (kind.kind === 'entry' && kind.slug === slug) return slug;
  const { what, fix } =
    kind.kind === 'stray' ? kind.finding : { what: `“${slug}” is no name of a file.`, fix: '' };
  throw new UsageError(`${what} ${fix} Give one with --slug.`);
}

function readDay(now: string | undefined): string {
  if (now === undefined) return dayOf(new Date());
  if (isCalendarDate(now)) return now;
  throw new UsageError(`--now ${now} is not a day of the calendar. Write it as --now 2026-11-23.`);
}

async function firstAuthor(content: string): Promise<string | undefined> {
  const files = await readdir(path.join(content, 'authors')).catch(() => []);
  return files
    .filter((file) => classify(`authors/${file}`).kind === 'author')
    .map((file) => path.basename(file, '.yaml'))
    .toSorted()[0];
}

function variants(collection: Collection, slug: string): string[] {
  return ['.mdx', '.md', '/index.mdx', '/index.md'].map((end) => `${collection}/${slug}${end}`);
}

function fault(what: string, fix: string): number {
  console.error(`${what} ${fix}`);
  return 1;
}

function shown(file: string): string {
  return path.relative(process.cwd(), file).split(path.sep).join('/');
}
