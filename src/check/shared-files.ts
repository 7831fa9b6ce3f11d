import { type Author, authorSchema } from '../domain/author.ts';
import { isLanguageTag } from '../domain/fields.ts';
import { type Site, siteSchema } from '../domain/site.ts';
import { type Topic, topicsSchema } from '../domain/topic.ts';
import type { Problem } from '../core/errors.ts';
import { reporter, TOP } from './report.ts';
import { nameInProblems, type SortedFile } from './sorted-files.ts';
import { valueAt } from './values.ts';
import type { ParsedYaml } from './yaml.ts';
import { readYaml } from './yaml-file.ts';

export interface SharedFiles {
  /** Undefined where site.yaml has errors. */
  readonly site: Site | undefined;
  readonly topics: Readonly<Record<string, Topic>>;
  readonly authors: Readonly<Record<string, Author>>;
  readonly problems: readonly Problem[];
  /** The names that entries may use, those of faulty files among them; undefined where unknown. */
  readonly topicIds: readonly string[] | undefined;
  readonly authorIds: readonly string[];
  /** As site.yaml says, even where other keys of it are wrong. */
  readonly language: string;
  readonly trusted: readonly string[];
  /** site.yaml as written, for problems that show only beside other files. */
  readonly siteFile: WrittenFile;
  /** Every file with texts for each language of the site. */
  readonly translated: readonly TranslatedFile[];
}

interface WrittenFile {
  readonly name: string;
  readonly yaml: ParsedYaml | undefined;
}

interface TranslatedFile extends WrittenFile {
  /** Undefined where the file has errors. */
  readonly value: unknown;
  /** Where such texts stand, as `textsAt` finds them. */
  readonly texts: readonly string[];
  /** Those among them that are names: one may do for all languages. */
  readonly names: readonly string[];
}

const OF_SITE = {
  texts: ['title', 'description', 'navigation.*.label', 'safety.neutralTitle'],
  names: ['title'],
};
const OF_TOPICS = { texts: ['*.title', '*.description'], names: [] };
const OF_AUTHOR = { texts: ['name', 'bio'], names: ['name'] };

/** What belongs to no single entry: site.yaml, topics.yaml and the authors. */
export async function readSharedFiles(
  files: readonly SortedFile[],
  content: string,
): Promise<SharedFiles> {
  const [site, topics, authors] = await Promise.all([
    readSite(files, content),
    readTopics(files),
    readAuthors(files),
  ]);
  const written = valueAt(site.yaml?.value, ['language']);
  return {
    site: site.value,
    topics: topics?.value ?? {},
    authors: Object.fromEntries(
      authors.flatMap(({ id, value }) => (value === undefined ? [] : [[id, value] as const])),
    ),
    problems: [site, ...(topics ? [topics] : []), ...authors].flatMap(({ problems }) => problems),
    topicIds: topics === undefined ? [] : idsOf(topics.yaml),
    authorIds: authors.map(({ id }) => id),
    language: site.value?.language ?? (isLanguage(written) ? written : 'en'),
    trusted: site.value?.trusted ?? ['pages/'],
    siteFile: { name: site.name, yaml: site.yaml },
    translated: [
      { ...site, ...OF_SITE },
      ...(topics === undefined ? [] : [{ ...topics, ...OF_TOPICS }]),
      ...authors.map((author) => ({ ...author, ...OF_AUTHOR })),
    ],
  };
}

async function readSite(files: readonly SortedFile[], content: string) {
  const file = files.find(({ kind }) => kind.kind === 'site');
  if (file !== undefined) {
    const reading = await readYaml(file.found.path, file.name, siteSchema, 'site.yaml');
    return { name: file.name, ...reading };
  }
  const name = nameInProblems(content, 'site.yaml');
  const { report, problems } = reporter(name);
  report(TOP, {
    code: 'site-missing',
    what: 'There is no site.yaml.',
    fix: 'Write one with at least title, description and url.',
  });
  return { name, value: undefined, problems, yaml: undefined };
}

async function readTopics(files: readonly SortedFile[]) {
  const file = files.find(({ kind }) => kind.kind === 'topics');
  if (file === undefined) return undefined;
  const reading = await readYaml(file.found.path, file.name, topicsSchema, 'topics.yaml');
  return { name: file.name, ...reading };
}

async function readAuthors(files: readonly SortedFile[]) {
  const readings = files.map(async ({ found, name, kind }) =>
    kind.kind === 'author'
      ? { id: kind.id, name, ...(await readYaml(found.path, name, authorSchema, 'an author')) }
      : undefined,
  );
  return (await Promise.all(readings)).filter((reading) => reading !== undefined);
}

function idsOf(yaml: ParsedYaml | undefined): string[] | undefined {
  const value = yaml?.value;
  return typeof value === 'object' && value !== null ? Object.keys(value) : undefined;
}

function isLanguage(value: unknown): value is string {
  return typeof value === 'string' && isLanguageTag(value);
}
