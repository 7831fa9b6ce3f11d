import { rmSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { AstroIntegration } from 'astro';
import type { Connect, ViteDevServer } from 'vite';
import { latestReading } from '../check/latest-reading.ts';
import { follow } from '../check/shared-reading.ts';
import { cacheFolder, optionsFromEnv } from '../cli/options.ts';
import { searchRecords } from '../search/records.ts';
import { writeSearchIndex } from '../search/write-index.ts';

/** In `npm run dev`, answers for the search index with what is on disk now. */
export function searchInDev(): AstroIntegration {
  return {
    name: 'broadside-search',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(answer(server));
      },
    },
  };
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
};

function answer(server: ViteDevServer): Connect.NextHandleFunction {
  const options = optionsFromEnv(process.env);
  let index: Promise<string> | undefined;
  const folders = new Set<string>();
  const remove = async (folder: string) => {
    await rm(folder, { recursive: true, force: true });
    folders.delete(folder);
  };
  process.once('exit', () => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
  const make = async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'broadside-search-'));
    folders.add(folder);
    const records = searchRecords(await latestReading(options), options.base);
    await writeSearchIndex(records, folder, cacheFolder('search'));
    return folder;
  };
  const forget = () => {
    index?.then(remove).catch(() => undefined);
    index = undefined;
  };
  follow('search', () => {
    forget();
    return false;
  });
  server.httpServer?.once('close', forget);
  return (request, response, next) => {
    const { pathname } = new URL(request.originalUrl ?? '', 'http://localhost');
    const wanted = pathname.startsWith(`${options.base}pagefind/`)
      ? pathname.slice(`${options.base}pagefind/`.length)
      : undefined;
    if (wanted === undefined || wanted.includes('..')) return next();
    const respond = async () => {
      index ??= make();
      const bytes = await readFile(path.join(await index, wanted));
      response.setHeader('Content-Type', TYPES[path.extname(wanted)] ?? 'application/octet-stream');
      response.setHeader('Cache-Control', 'no-store');
      response.end(bytes);
    };
    respond().catch(() => {
      response.statusCode = 404;
      response.end();
    });
  };
}
