import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { problemList } from '../../check/problem-list.ts';
import { readContent } from '../../check/read.ts';
import { dayOfSite } from '../../cli/today.ts';
import { errorsAmong } from '../../core/errors.ts';
import { readBase } from '../../cli/options.ts';
import { command, readArguments } from '../../cli/usage.ts';
import { addHost } from '../hosts/add-host.ts';
import type { Answers } from './answers.ts';
import { FLAGS, readAnswers } from './flags.ts';
import { askAnswers } from './questions.ts';
import { isOwn, makeOwn } from './make-own.ts';

export interface Place {
  /** The repository, where hosts look for their files. */
  readonly root: string;
  /** Whether somebody is there to answer. */
  readonly asks: boolean;
}

/**
 * `npm run init`: makes the sample a site of one's own; with only `--host`, adds what a host needs
 * to a site that is one already. Resolves to the exit code.
 */
export const runInit = command(
  async (
    args: readonly string[],
    { root, asks }: Place = { root: process.cwd(), asks: process.stdin.isTTY },
  ) => {
    const { values } = readArguments(args, ['content', 'base', ...FLAGS], []);
    const { content: folder, base, ...flags } = values;
    const content = path.resolve(folder ?? 'content');
    const only = Object.keys(flags);
    const own = await isOwn(content);
    if (own && flags.host !== undefined && only.length === 1) {
      return await addHost(flags.host, content, root, readBase(base ?? '/'));
    }
    if (own) return refuse(content);
    const answers = only.length === 0 && asks ? await askAnswers() : readAnswers(flags);
    return answers === undefined ? 0 : await make(content, answers, root);
  },
);

async function make(content: string, answers: Answers, root: string): Promise<number> {
  const { host, base } = answers;
  const today = dayOfSite(content);
  const made = await makeOwn(content, answers, today);
  await removeOurTests(root);
  const run = { now: today, drafts: false, site: undefined, base: '/' };
  const reading = await readContent({ content, ...run });
  console.log(problemList(reading, { stream: process.stdout }));
  console.log(lastWords(shown(content), made));
  const added = host === undefined ? 0 : await addHost(host, content, root, base);
  if (host === undefined && base !== '/') {
    console.log(`It lives below ${base}, so build it with: npm run build -- --base ${base}`);
  }
  return errorsAmong(reading.problems).length > 0 ? 1 : added;
}

const TESTS = '.github/workflows/tests.yml';

/** The workflow that tests Broadside itself says nothing about a site made with it. */
async function removeOurTests(root: string): Promise<void> {
  const file = path.join(root, TESTS);
  const text = await readFile(file, 'utf8').catch(() => '');
  if (text.startsWith("# Runs Broadside's own tests.")) await rm(file);
}

function refuse(content: string): number {
  console.error(
    `${shown(content)}/site.yaml is your own already, so nothing was changed. Change it there; to publish somewhere else as well, write: npm run init -- --host github-pages, with --base /blog/ where it lives below a path.`,
  );
  return 1;
}

function lastWords(folder: string, made: Made): string {
  const { first, kept, removed, isSafetyForeign } = made;
  return [
    '',
    `The sample is gone, all ${removed} files of it that were as they came.`,
    `${folder}/site.yaml is yours: the one file that makes the site your own.`,
    ...(kept.length === 0
      ? []
      : [`What you had written stays: ${kept.map((name) => `${folder}/${name}`).join(', ')}.`]),
    ...(isSafetyForeign
      ? [`${folder}/pages/safety.mdx is in English. Put it into your language, or delete it.`]
      : []),
    `Your first post: ${folder}/${first}. See it with: npm run dev`,
    'Write the next with: npm run new',
  ].join('\n');
}

type Made = Awaited<ReturnType<typeof makeOwn>>;

function shown(file: string): string {
  return path.relative(process.cwd(), file).split(path.sep).join('/');
}
