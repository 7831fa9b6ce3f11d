import process from 'node:process';
import { getCollection } from 'astro:content';
import { assembleLibrary, type Library } from './library/assemble.ts';
import { optionsFromEnv } from './options.ts';

export type { Library };

let loading: Promise<Library> | undefined;

/** What the site knows, loaded once: the one importer of `getCollection`. */
export function library(): Promise<Library> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Library> {
  const [posts, caseStudies, pages, authors, topics, site] = await Promise.all([
    getCollection('posts'),
    getCollection('caseStudies'),
    getCollection('pages'),
    getCollection('authors').then(byId),
    getCollection('topics').then(byId),
    siteSettings(),
  ]);
  const rows = { posts, caseStudies, pages, authors, topics, site };
  return assembleLibrary(rows, optionsFromEnv(process.env));
}

function byId<Data>(rows: readonly { id: string; data: Data }[]): Map<string, Data> {
  return new Map(rows.map(({ id, data }) => [id, data]));
}

async function siteSettings() {
  const [entry] = await getCollection('site');
  if (entry === undefined) throw new Error('site.yaml was not loaded.');
  return entry.data;
}
