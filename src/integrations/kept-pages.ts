import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer, PrerenderResult } from 'astro';
import { codeKey } from '../cache/code-key.ts';
import { lastRelease, linkUnchanged } from '../cache/last-release.ts';
import { cacheFolder } from '../cli/options.ts';
import { type KeptPage, openPageStore, type PageStore, sumOfBody } from './page-store.ts';

interface Run {
  readonly store: PageStore;
  /** A digest of everything besides content that decides how pages are. */
  readonly code: string;
  /** Absolute path of the folder that is built into. */
  readonly out: string;
  /** Absolute path of the last release, if there is one. */
  readonly last: string | undefined;
  readonly base: string;
}

/**
 * Has only those pages made that are not as they were in the last build: whose `cacheKey` has
 * changed, and all of them where the code has. Astro has an experiment of that kind, which takes
 * from its cache whatever has happened to the file there.
 */
export function keptPages(): AstroIntegration {
  let folders: { readonly out: URL; readonly cache: URL; readonly base: string } | undefined;
  return {
    name: 'broadside-kept-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        folders = { out: config.outDir, cache: config.cacheDir, base: config.base };
      },
      'astro:build:start': async ({ setPrerenderer }) => {
        if (folders === undefined) return;
        const run = {
          store: openPageStore(storeFile(folders.cache)),
          code: codeKey('astro.config.mjs', 'src/content.config.ts', 'src/pages/**/*'),
          out: fileURLToPath(folders.out),
          last: lastRelease(),
          base: folders.base,
        };
        setPrerenderer((astro) => keeping(astro, run));
      },
    },
  };
}

/**
 * Where pages are kept: one file for each of Astro's own folders, and not inside it, because there
 * sums are taken of every file, and this one tells by itself what of it is sound.
 */
function storeFile(astroCache: URL): string {
  const name = path.basename(fileURLToPath(astroCache));
  return path.join(cacheFolder('pages'), `${name}.sqlite`);
}

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

function keeping(astro: AstroPrerenderer, run: Run): AstroPrerenderer {
  const { store, base } = run;
  /** What is to be made and kept: the key in the store by the path that is asked for. */
  const toKeep = new Map<string, string>();
  return {
    ...astro,
    name: 'broadside',
    getStaticPaths: async () => {
      const paths = await astro.getStaticPaths();
      const anew: Path[] = [];
      await inBatches(paths, async (one) => {
        const key = storeKey(one, run);
        const page = key === undefined ? undefined : await publishKept(run, key, fileOf(one));
        if (page !== undefined) return;
        anew.push(one);
        if (key !== undefined) toKeep.set(nameOf(one.pathname), key);
      });
      return anew;
    },
    render: async (request, options) => {
      const { pathname } = new URL(request.url);
      const key = toKeep.get(nameOf(decodeURI(pathname.slice(base.length - 1))));
      const made = await astro.render(request, { ...options, collectMetadata: true });
      if (made instanceof Response) return made;
      return key === undefined ? made.response : keep(store, key, made);
    },
    teardown: async () => {
      await astro.teardown?.();
      store.close();
    },
  };
}

/** In batches, so that not all pages are in memory at once. */
async function inBatches(
  paths: readonly Path[],
  work: (path: Path) => Promise<void>,
): Promise<void> {
  const size = 64;
  for (let start = 0; start < paths.length; start += size) {
    await Promise.all(paths.slice(start, start + size).map(work));
  }
}

function storeKey({ pathname, cacheKey }: Path, { code }: Run): string | undefined {
  if (cacheKey === undefined) return undefined;
  const parts = JSON.stringify([code, nameOf(pathname), cacheKey]);
  return createHash('sha256').update(parts).digest('hex');
}

/** A path without the slashes around it, which Astro writes or not. */
function nameOf(pathname: string): string {
  return pathname.replace(/^\/|\/$/g, '');
}

function fileOf({ pathname, route }: Path): string {
  const name = nameOf(pathname);
  return route.type === 'page' ? path.join(name, 'index.html') : name;
}

/** Puts the page of a key into the coming release, if it is still there. */
async function publishKept(run: Run, key: string, file: string): Promise<KeptPage | undefined> {
  const { last, out, store } = run;
  const page = store.page(key);
  if (page === undefined) return undefined;
  const { sum } = page;
  if (linkUnchanged(last, { file, out, sum })) return page;
  const body = store.body(key);
  if (body === undefined || sumOfBody(body) !== sum) return undefined;
  await mkdir(path.join(out, path.dirname(file)), { recursive: true });
  await writeFile(path.join(out, file), body);
  return page;
}

/** Keeps a page that has just been made, where it can be told what belongs to it. */
async function keep(
  store: PageStore,
  key: string,
  { response, metadata }: PrerenderResult,
): Promise<Response> {
  const { referencedImages = [], staticImages = [] } = metadata ?? {};
  // Of a picture that code has imported, Astro cannot be told a second time.
  const isWhole = metadata !== undefined && referencedImages.length + staticImages.length === 0;
  if (!response.ok || !isWhole) return response;
  const body = Buffer.from(await response.arrayBuffer());
  store.keepPage(key, body);
  return new Response(body, response);
}
