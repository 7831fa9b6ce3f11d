import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Reading, readContent } from '../../src/check/read.ts';
import type { ReadOptions } from '../../src/check/read-options.ts';
import { onTestFinished } from 'vitest';

/** Files by their path below the content folder. */
export type Files = Readonly<Record<string, string | Uint8Array | undefined>>;

const SITE: Files = {
  'site.yaml':
    'title: T\ndescription: { en: D., es: D. }\nurl: https://broadside.example\nlanguages: [en, es]\n',
  'topics.yaml':
    'hashtags: { title: { en: Hashtags, es: Etiquetas }, description: { en: What., es: Qué. } }\n',
  'authors/desk.yaml': 'name: The desk\n',
};

/** A sound content folder and these files in it, gone when the test is over; undefined leaves one out. */
export async function contentFolder(files: Files): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'broadside-content-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await addFiles(folder, { ...SITE, ...files });
  return folder;
}

export async function addFiles(folder: string, files: Files): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    if (content === undefined) continue;
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
}

export function readFolder(content: string, options: Partial<ReadOptions> = {}): Promise<Reading> {
  const run = { now: '2026-11-23', drafts: false, site: undefined, base: '/' };
  return readContent({ content, publicFolder: path.join(content, 'none'), ...run, ...options });
}

/** `file:line:column code` of every problem of such a folder, warnings marked; files as below it. */
export async function problemsOf(files: Files, options: Partial<ReadOptions> = {}) {
  return briefly(await contentFolder(files), options);
}

export async function briefly(folder: string, options: Partial<ReadOptions> = {}) {
  const { problems } = await readFolder(folder, options);
  return problems.map(
    ({ file, line, column, code, severity }) =>
      `${severity === 'warning' ? 'warning ' : ''}${below(folder, file)}:${line}:${column} ${code}`,
  );
}

/** The whole sentences, files as below the folder. */
export async function sentencesOf(files: Files, options: Partial<ReadOptions> = {}) {
  const folder = await contentFolder(files);
  const { problems } = await readFolder(folder, options);
  const root = path.relative(process.cwd(), folder).split(path.sep).join('/');
  return problems.map(({ file, line, column, code, what, fix }) =>
    `${below(folder, file)}:${line}:${column} ${code}: ${what} ${fix}`.replaceAll(`${root}/`, ''),
  );
}

function below(folder: string, file: string): string {
  return path.relative(folder, path.resolve(file)).split(path.sep).join('/');
}

/** A post that is right, with lines of frontmatter in place of its own or beside them. */
export function post(
  frontmatter: Readonly<Record<string, string | undefined>> = {},
  body = 'Text.\n',
) {
  return entry(
    {
      title: 'A post',
      description: 'What it is.',
      date: '2026-11-01',
      authors: '[desk]',
      ...frontmatter,
    },
    body,
  );
}

export function page(
  frontmatter: Readonly<Record<string, string | undefined>> = {},
  body = 'Text.\n',
) {
  return entry({ title: 'A page', description: 'What it is.', ...frontmatter }, body);
}

const SOURCE =
  '\n  pew: { title: A report, url: "https://pew.example/a", type: research, date: 2018-07, accessed: 2026-11-20 }';

/** The value of `sources` with one source, `pew`. */
export const sources = SOURCE;

export function study(
  frontmatter: Readonly<Record<string, string | undefined>> = {},
  body = 'Text.\n',
) {
  return entry(
    {
      title: 'A study',
      description: 'What it is.',
      hashtag: 'MeToo',
      kind: 'movement',
      status: 'active',
      started: '2006',
      places: '\n  - { name: Lagos, country: NG }',
      scope: 'online',
      issues: '[gender]',
      demands: '\n  - { id: law, text: A law, target: Congress, targetType: state }',
      tactics: '\n  - { id: hashtag-testimony, note: People told. }',
      figures:
        '\n  - { value: 12 million, label: posts, countedBy: Facebook, source: pew, key: true }',
      timeline: `
  - { date: 2006, title: One, kind: origin, sources: [pew] }
  - { date: 2013-07, title: Two, kind: action, sources: [pew] }
  - { date: 2017-10-15, title: Three, kind: outcome, sources: [pew] }`,
      outcomes:
        '\n  - { date: 2018, type: law, text: Passed., status: met, asOf: 2020, demand: law, link: shown, sources: [pew] }',
      sources: SOURCE,
      contentNotes: '[]',
      reviewed: '2026-11-01',
      completeness: 'partial',
      authors: '[desk]',
      ...frontmatter,
    },
    body,
  );
}

function entry(frontmatter: Readonly<Record<string, string | undefined>>, body: string): string {
  const lines = Object.entries(frontmatter).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${value}`],
  );
  return `---\n${lines.join('\n')}\n---\n\n${body}`;
}
