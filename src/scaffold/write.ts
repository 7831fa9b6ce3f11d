import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { classify } from '../check/classify.ts';
import { type Kind, MAKINGS, rivalsOf, textOf } from './kinds.ts';
import { namesIn, withTopic } from './topic.ts';

/** What stands in the way, and how to mend it; or the file that was written. */
export type Written = { readonly file: string } | { readonly what: string; readonly fix: string };

export interface Made {
  readonly kind: Kind;
  readonly name: string;
  readonly slug: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** Writes what was asked for below a content folder; never over anything that is there. */
export function writeNew(content: string, made: Made): Promise<Written> {
  return made.kind === 'topic' ? addTopic(content, made) : addFile(content, made.kind, made);
}

async function addFile(
  content: string,
  kind: Exclude<Kind, 'topic'>,
  { name, slug, today }: Made,
): Promise<Written> {
  const author = (await firstAuthor(content)) ?? '';
  if (author === '' && (kind === 'post' || kind === 'case-study')) {
    return {
      what: `There is no author in ${shown(content)}/authors yet.`,
      fix: 'Write one first, with: npm run new -- author "The desk".',
    };
  }
  const taken = rivalsOf(kind, slug).find((file) => existsSync(path.join(content, file)));
  if (taken !== undefined) return isThere(path.join(content, taken));
  const file = path.join(content, `${MAKINGS[kind].folder}/${slug}${MAKINGS[kind].ending}`);
  await mkdir(path.dirname(file), { recursive: true });
  // Of two runs at once the second finds the file and stops.
  await writeFile(file, textOf(kind, name, { slug, today, author }), { flag: 'wx' });
  return { file: shown(file) };
}

async function addTopic(content: string, { name, slug }: Made): Promise<Written> {
  const file = path.join(content, 'topics.yaml');
  const before = await readFile(file, 'utf8').catch(() => '');
  if (namesIn(before)?.includes(slug)) return isThere(`${file}: ${slug}`);
  const after = withTopic(before, slug, name);
  if (after === undefined) {
    return {
      what: `${shown(file)} is not a plain list of topics, one below the other.`,
      fix: `Write the topic into it yourself: ${slug}: { title: …, description: … }.`,
    };
  }
  await mkdir(content, { recursive: true });
  await writeFile(file, after);
  return { file: shown(file) };
}

async function firstAuthor(content: string): Promise<string | undefined> {
  const files = await readdir(path.join(content, 'authors')).catch(() => []);
  return files
    .filter((file) => classify(`authors/${file}`).kind === 'author')
    .map((file) => path.basename(file, '.yaml'))
    .toSorted()[0];
}

function isThere(file: string): Written {
  return { what: `${shown(file)} is there already.`, fix: 'Give another name with --slug.' };
}

function shown(file: string): string {
  return path.relative(process.cwd(), file).split(path.sep).join('/');
}
