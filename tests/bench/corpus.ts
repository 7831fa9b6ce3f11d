import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { caseStudyFile, slugOf } from './case-study-file.ts';
import { photographs } from './photographs.ts';
import { type CorpusFile, type CorpusNames, postFile } from './post-file.ts';
import { randomFrom } from './random.ts';
import { phraseFrom, sentenceFrom } from './vocabulary.ts';

/** What a corpus holds, and the files of it that the bench changes. */
export interface Corpus {
  /** Absolute path of the content folder. */
  readonly content: string;
  readonly posts: number;
  readonly caseStudies: number;
  readonly photographs: number;
  /** Of all texts together. */
  readonly bytes: number;
  /** Absolute paths. */
  readonly post: string;
  readonly caseStudy: string;
  readonly site: string;
}

/** The day of the bench's builds: everything in a corpus is published by then. */
export const BENCH_DAY = '2026-11-23';

/** Writes a site of so many posts, and a case study for every 25 of them. */
export async function writeCorpus(content: string, posts: number): Promise<Corpus> {
  const caseStudies = Math.max(3, Math.round(posts / 25));
  const names = namesFor(posts, caseStudies);
  const photograph = await photographs();
  const counts = { photographs: 0, bytes: 0 };
  const write = (file: CorpusFile) => {
    const target = path.join(content, file.name);
    put(target, file.text);
    counts.bytes += Buffer.byteLength(file.text);
    if (file.photograph === undefined) return target;
    put(path.join(path.dirname(target), 'photo.jpg'), photograph(file.photograph));
    counts.photographs += 1;
    return target;
  };
  // The third post: an English one with a translation, in the middle of no list's page.
  const written = Array.from({ length: posts }, (_, at) => write(postFile(at, names)));
  const studies = Array.from({ length: caseStudies }, (_, at) =>
    write(caseStudyFile(at, names.authors[at % names.authors.length] ?? '')),
  );
  const site = path.join(content, 'site.yaml');
  put(site, stringify(SITE));
  writeNames(content, names);
  return {
    content,
    posts,
    caseStudies,
    ...counts,
    post: written[Math.min(2, posts - 1)] ?? '',
    caseStudy: studies[0] ?? '',
    site,
  };
}

const LANGUAGES = ['en', 'es', 'de', 'ar'] as const;

const SITE = {
  title: 'Bench',
  description: inEach('A site of invented texts, to measure builds with.'),
  url: 'https://bench.example',
  language: 'en',
  languages: LANGUAGES,
};

/** The same words for the readers of every language, as the check asks for them. */
function inEach(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(LANGUAGES.map((lang) => [lang, text]));
}

function namesFor(posts: number, caseStudies: number): CorpusNames {
  const numbered = (count: number, name: string) =>
    Array.from({ length: count }, (_, at) => `${name}-${at}`);
  return {
    authors: numbered(Math.min(40, 2 + Math.ceil(posts / 100)), 'author'),
    topics: numbered(16, 'topic'),
    caseStudies: Array.from({ length: caseStudies }, (_, at) => slugOf(at)),
  };
}

function writeNames(content: string, { authors, topics }: CorpusNames): void {
  const random = randomFrom(2_000_000);
  const topic = () => ({
    title: inEach(phraseFrom(random, 'en', 2)),
    description: inEach(sentenceFrom(random, 'en', 12)),
  });
  put(
    path.join(content, 'topics.yaml'),
    stringify(Object.fromEntries(topics.map((id) => [id, topic()]))),
  );
  for (const id of authors) {
    const name = phraseFrom(random, 'en', 2);
    put(path.join(content, 'authors', `${id}.yaml`), stringify({ name }));
  }
}

function put(file: string, content: string | Buffer): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}
