import path from 'node:path';
import process from 'node:process';
import type { AstroIntegration } from 'astro';
import type { ErrorPayload, ViteDevServer } from 'vite';
import { afterBursts } from '../check/bursts.ts';
import { latestReading, readContentAgain } from '../check/latest-reading.ts';
import { tellReading } from '../check/shared-reading.ts';
import { errorsAmong, formatProblem, type Problem } from '../core/errors.ts';
import { optionsFromEnv } from '../cli/options.ts';

/** In `npm run dev`, shows what a writer changes: the page, or what is wrong over it until it is mended. */
export function contentInDev(): AstroIntegration {
  return {
    name: 'broadside-content',
    hooks: { 'astro:server:setup': ({ server }) => followContent(server) },
  };
}

/** Editors save in several steps. In milliseconds. */
const QUIET = 30;

async function followContent(server: ViteDevServer): Promise<void> {
  const { watcher, hot, config } = server;
  const options = optionsFromEnv(process.env);
  let errors = errorsAmong((await latestReading(options)).problems);
  const show = async (): Promise<void> => {
    const reading = await readContentAgain(options);
    errors = errorsAmong(reading.problems);
    // With errors the pages stay as they were.
    if (errors.length > 0) return void hot.send(overlayOf(errors));
    const isAstroFollowing = await tellReading(reading, options);
    if (!isAstroFollowing) showAnew(server);
  };
  const changed = afterBursts(QUIET, () =>
    // A file may go while it is read; the next change is told then.
    show().catch((error) => config.logger.error(String(error))),
  );
  let upToDate = Promise.resolve();
  watcher.add(options.content);
  watcher.on('all', (_event, file) => {
    if (file.startsWith(options.content + path.sep)) upToDate = changed();
  });
  // After an error Astro has browsers ask anew at the next change, while we still read it: they would
  // be shown the page of before, or the error, and not hear of the new page on their way to it.
  server.middlewares.use((_request, _response, next) => void upToDate.then(() => next()));
  hot.on('vite:client:connect', () => {
    if (errors.length > 0) hot.send(overlayOf(errors));
  });
}

/**
 * What Astro does by itself where its store has changed: until it hears of it, it serves a page with
 * the props that `getStaticPaths` gave last.
 */
function showAnew({ environments, hot }: ViteDevServer): void {
  for (const environment of Object.values(environments)) {
    if (environment.name !== 'client') environment.hot.send('astro:content-changed', {});
  }
  hot.send({ type: 'full-reload', path: '*' });
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
