import path from 'node:path';
import process from 'node:process';
import type { AstroIntegration } from 'astro';
import type { ErrorPayload, ViteDevServer } from 'vite';
import { errorsAmong } from '../check/command.ts';
import type { EntryCache } from '../check/entries.ts';
import { readContent } from '../check/read.ts';
import { formatProblem, type Problem } from '../errors.ts';
import { optionsFromEnv } from '../options.ts';

/** In `npm run dev`, shows what is wrong with the content over the page, until it is mended. */
export function problemsOverlay(): AstroIntegration {
  return {
    name: 'broadside-problems',
    hooks: { 'astro:server:setup': ({ server }) => watchProblems(server) },
  };
}

function watchProblems(server: ViteDevServer): void {
  const options = optionsFromEnv(process.env);
  const cache: EntryCache = new Map();
  let errors: readonly Problem[] = [];
  const check = async () => {
    const before = errors.length;
    errors = errorsAmong((await readContent(options, cache)).problems);
    if (errors.length > 0) server.hot.send(overlayOf(errors));
    else if (before > 0) server.hot.send({ type: 'full-reload' });
  };
  server.watcher.on('all', (_event, file) => {
    if (file.startsWith(options.content + path.sep)) void check();
  });
  server.hot.on('vite:client:connect', () => {
    if (errors.length > 0) server.hot.send(overlayOf(errors));
  });
  void check();
}

function overlayOf(errors: readonly Problem[]): ErrorPayload {
  const [first] = errors;
  return {
    type: 'error',
    err: {
      message: errors.map(formatProblem).join('\n\n'),
      stack: '',
      plugin: 'broadside',
      ...(first && {
        id: first.file,
        loc: { file: first.file, line: first.line, column: first.column },
      }),
    },
  };
}
