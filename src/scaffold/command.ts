import path from 'node:path';
import process from 'node:process';
import { dayOfSite } from '../cli/today.ts';
import { readDay } from '../cli/options.ts';
import { command, readArguments, UsageError } from '../cli/usage.ts';
import { type Kind, KINDS, readName, readSlug } from './kinds.ts';
import { askWhatToMake } from './questions.ts';
import { writeNew } from './write.ts';

const USAGE = `Write: npm run new -- post "Title", or ${KINDS.slice(1).join(', ')} in place of post.`;

const MISSING: Readonly<Record<Kind, string>> = {
  post: 'the title of the post',
  'case-study': 'the hashtag of the case study',
  page: 'the title of the page',
  author: 'the name of the author',
  topic: 'the name of the topic',
};

const EXAMPLES: Readonly<Record<Kind, string>> = {
  post: 'post "First march"',
  'case-study': 'case-study "#MeToo"',
  page: 'page "About us"',
  author: 'author "The desk"',
  topic: 'topic "Organising"',
};

/** `npm run new`: writes a new file and prints its path; resolves to the exit code. */
export const runNew = command(async (args: readonly string[]) => {
  const { values, positionals } = readArguments(args, ['content', 'now', 'slug'], [], 2);
  const content = path.resolve(values.content ?? 'content');
  const today = values.now === undefined ? dayOfSite(content) : readDay('--now', values.now);
  const asked = await whatToMake(positionals, values.slug);
  if (asked === undefined) return 0;
  const { kind, words, slug } = asked;
  const name = readName(kind, words);
  const written = await writeNew(content, {
    kind,
    name,
    slug: readSlug(kind, name, slug),
    today,
  });
  if ('file' in written) console.log(written.file);
  else console.error(`${written.what} ${written.fix}`);
  return 'file' in written ? 0 : 1;
});

/** As the command line says; called bare in a terminal, as the writer answers. */
async function whatToMake([kind, words = '']: readonly string[], slug: string | undefined) {
  if (kind === undefined && process.stdin.isTTY) return askWhatToMake();
  const known = readKind(kind);
  if (words.trim() !== '') return { kind: known, words, slug };
  throw new UsageError(`Add ${MISSING[known]}. Write: npm run new -- ${EXAMPLES[known]}`);
}

function readKind(word: string | undefined): Kind {
  const kind = KINDS.find((one) => one === word);
  if (kind !== undefined) return kind;
  throw new UsageError(
    word === undefined ? `Say what to make. ${USAGE}` : `“${word}” cannot be made. ${USAGE}`,
  );
}
