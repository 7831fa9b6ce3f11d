import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CODES } from '../../check/codes.ts';
import { readContent } from '../../check/read.ts';
import type { Problem } from '../../core/errors.ts';
import { checkOutput } from '../../output/check.ts';
import { IN_FILES } from './in-files.ts';
import { IN_IMAGES } from './in-images.ts';
import { IN_OUTPUT, TRACE } from './in-output.ts';
import { IN_TEXTS } from './in-texts.ts';
import { type Files, SITE, TODAY } from './sample.ts';

export type ContentCode = keyof typeof CODES;

/** Of this nobody knows an example: it is said where the reader of texts throws. */
export type Unseen = 'text-unreadable';

type Example = Files | (() => Files | Promise<Files>);

const IN_CONTENT: Readonly<Record<Exclude<ContentCode, Unseen>, Example>> = {
  ...IN_TEXTS,
  ...IN_FILES,
  ...IN_IMAGES,
};

/**
 * What the content check really says of the example of each code. Throws a RangeError for an
 * example that is not found out any more: its check is gone.
 */
export async function contentProblems(): Promise<ReadonlyMap<string, Problem>> {
  const found = new Map<string, Problem>();
  for (const [code, example] of Object.entries(IN_CONTENT)) {
    found.set(code, pick(code, await problemsOf(await filesOf(example))));
  }
  return found;
}

/** The same of the check of a finished site, on one site that has every fault in a folder of its own. */
export async function outputProblems(): Promise<ReadonlyMap<string, Problem>> {
  return inFolder(async (folder) => {
    for (const [code, example] of Object.entries(IN_OUTPUT)) {
      await write(path.join(folder, code), await filesOf(example));
    }
    const { problems } = await checkOutput(folder, {
      origin: 'https://broadside.example',
      base: '/blog/',
      traces: [TRACE],
      validate: 'every',
      known: new Map(),
    });
    const inIts = (code: string) => problems.filter(({ file }) => file.startsWith(`${code}/`));
    return new Map(Object.keys(IN_OUTPUT).map((code) => [code, pick(code, inIts(code))]));
  });
}

function problemsOf(files: Files): Promise<readonly Problem[]> {
  return inFolder(async (folder) => {
    const content = path.join(folder, 'content');
    await write(content, { ...SITE, ...files });
    const { problems } = await readContent({
      content,
      publicFolder: path.join(folder, 'public'),
      now: TODAY,
      drafts: false,
      site: undefined,
      base: '/',
    });
    const here = `${path.relative(process.cwd(), folder).split(path.sep).join('/')}/`;
    const named = (text: string) => text.replaceAll(here, '');
    return problems.map((problem) => ({
      ...problem,
      file: named(problem.file),
      what: named(problem.what),
      fix: named(problem.fix),
    }));
  });
}

function pick(code: string, problems: readonly Problem[]): Problem {
  const found = problems.find((problem) => problem.code === code);
  if (found !== undefined) return found;
  const codes = problems.map((problem) => problem.code).join(', ');
  throw new RangeError(`The example of “${code}” has ${codes || 'no problem'} instead.`);
}

async function filesOf(example: Example): Promise<Files> {
  return typeof example === 'function' ? example() : example;
}

async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'broadside-problems-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function write(folder: string, files: Files): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    if (content === undefined) continue;
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    if (typeof content === 'object' && 'link' in content) await symlink(content.link, file);
    else await writeFile(file, content);
  }
}
