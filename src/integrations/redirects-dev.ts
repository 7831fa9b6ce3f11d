import process from 'node:process';
import type { AstroIntegration } from 'astro';
import { latestReading } from '../check/latest-reading.ts';
import type { Reading } from '../check/read.ts';
import { redirectPage } from '../feeds/redirect-page.ts';
import { redirectsOf } from '../feeds/redirects.ts';
import { libraryOf } from '../library/from-reading.ts';
import { type Options, optionsFromEnv } from '../cli/options.ts';

/** In `npm run dev`, leads on from old addresses, which Astro cannot: to it, their pages are files. */
export function redirectsInDev(): AstroIntegration {
  return {
    name: 'broadside-redirects',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const options = optionsFromEnv(process.env);
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.originalUrl ?? '', 'http://localhost');
          const respond = async () => {
            const page = pagesOf(await latestReading(options), options).get(pathname);
            if (page === undefined) return next();
            response.setHeader('Content-Type', 'text/html; charset=utf-8');
            response.setHeader('Cache-Control', 'no-store');
            response.end(page);
          };
          respond().catch(next);
        });
      },
    },
  };
}

const known = new WeakMap<Reading, ReadonlyMap<string, string>>();

/** The page at each old address, by its path as a browser asks for it. */
function pagesOf(reading: Reading, options: Options): ReadonlyMap<string, string> {
  const before = known.get(reading);
  if (before !== undefined) return before;
  const made =
    reading.site === undefined ? new Map<string, string>() : redirectPages(reading, options);
  known.set(reading, made);
  return made;
}

function redirectPages(reading: Reading, options: Options): ReadonlyMap<string, string> {
  const library = libraryOf(reading, options);
  return new Map(
    redirectsOf(library).map((redirect) => [
      new URL(redirect.from, 'http://localhost').pathname,
      redirectPage(redirect, library),
    ]),
  );
}
