import path from 'node:path';
import process from 'node:process';
import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';
import { afterBursts } from '../check/bursts.ts';
import { latestReading, readContentAgain } from '../check/latest-reading.ts';
import { problemList } from '../check/problem-list.ts';
import { tellReading } from '../check/shared-reading.ts';
import { errorsOfPage, soundPart } from '../check/sound-part.ts';
import { formatProblem, type Problem } from '../core/errors.ts';
import { encodedPath } from '../core/urls.ts';
import { optionsFromEnv } from '../cli/options.ts';
import { errorPage } from './error-page.ts';

/** In `npm run dev`, shows what a writer changes: the page, or in its place what is wrong with it. */
export function contentInDev(): AstroIntegration {
  return {
    name: 'broadside-content',
    hooks: { 'astro:server:setup': ({ server }) => followContent(server) },
  };
}

/** Editors save in several steps. In milliseconds. */
const QUIET = 30;

async function followContent(server: ViteDevServer): Promise<void> {
  const { watcher, config } = server;
  const options = optionsFromEnv(process.env);
  let shown = await latestReading(options);
  const show = async (): Promise<void> => {
    const reading = await readContentAgain(options);
    if (textOf(reading.problems) !== textOf(shown.problems)) {
      console.error(problemList(reading, { stream: process.stderr }));
    }
    shown = soundPart(reading, options.content, shown);
    const isAstroFollowing = await tellReading(shown, options);
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
  // A browser that asks while we still read would be shown the page of before, and not hear of the
  // new one on its way to it.
  server.middlewares.use((request, response, next) => {
    const answer = () => {
      const page = pageAt(request.originalUrl ?? '', options.base);
      const errors = page === undefined ? [] : errorsOfPage(shown, options.content, page);
      if (errors.length === 0) return next();
      response.statusCode = 500;
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.setHeader('Cache-Control', 'no-store');
      response.end(errorPage(errors, options.base));
    };
    void upToDate.then(answer);
  });
}

function textOf(problems: readonly Problem[]): string {
  return problems.map(formatProblem).join('\n');
}

/** The path without base of the page that is asked for; undefined for a file, and for Vite's own. */
function pageAt(url: string, base: string): string | undefined {
  const pathname = URL.parse(url, 'http://localhost')?.pathname ?? '';
  if (!pathname.startsWith(base) || /^(?:@|__|node_modules\/)/.test(pathname.slice(base.length)))
    return undefined;
  const page = `/${pathname.slice(base.length)}`;
  if (page.endsWith('/')) return encodedPath(page);
  return /\.[^/]*$/.test(page) ? undefined : encodedPath(`${page}/`);
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
