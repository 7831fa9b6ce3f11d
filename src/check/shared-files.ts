import { type Author, authorSchema } from '../domain/author.ts';
import { type Site, siteSchema } from '../domain/site.ts';
import { type Topic, topicsSchema } from '../domain/topic.ts';
import type { Problem } from '../errors.ts';
import { reporter, TOP } from './report.ts';
import { nameInProblems, type SortedFile } from './sorted-files.ts';
import { readYaml, type YamlReading } from './yaml-file.ts';

export interface SharedFiles {
  /** Undefined where site.yaml has errors. */
  readonly site: Site | undefined;
  readonly topics: Readonly<Record<string, Topic>>;
  readonly authors: Readonly<Record<string, Author>>;
  readonly problems: readonly Problem[];
  /** site.yaml as read, for problems that show only beside other files. */
  readonly siteFile: YamlReading<Site> & { readonly name: string };
}

/** What belongs to no single entry: site.yaml, topics.yaml and the authors. */
export async function readSharedFiles(
  files: readonly SortedFile[],
  content: string,
): Promise<SharedFiles> {
  const [siteFile, topics, authors] = await Promise.all([
    readSite(files, content),
    readTopics(files),
    readAuthors(files),
  ]);
  return {
    site: siteFile.value,
    topics: topics.value ?? {},
    authors: authors.value,
    problems: [...siteFile.problems, ...topics.problems, ...authors.problems],
    siteFile,
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
  return { name, value: undefined, problems, place: undefined };
}

async function readTopics(
  files: readonly SortedFile[],
): Promise<Omit<YamlReading<Record<string, Topic>>, 'place'>> {
  const file = files.find(({ kind }) => kind.kind === 'topics');
  if (file === undefined) return { value: {}, problems: [] };
  return readYaml(file.found.path, file.name, topicsSchema, 'topics.yaml');
}

async function readAuthors(files: readonly SortedFile[]) {
  const readings = await Promise.all(
    files.map(async ({ found, name, kind }) => {
      if (kind.kind !== 'author' || found.symlink) return undefined;
      return { id: kind.id, ...(await readYaml(found.path, name, authorSchema, 'an author')) };
    }),
  );
  const read = readings.filter((reading) => reading !== undefined);
  const named = read.flatMap(({ id, value }) =>
    value === undefined ? [] : [[id, value] as const],
  );
  return { value: Object.fromEntries(named), problems: read.flatMap(({ problems }) => problems) };
}
