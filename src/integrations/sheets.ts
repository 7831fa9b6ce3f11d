import { mkdir, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { madeSheets } from '../styles/made-sheets.ts';

/** Writes the style sheets that pages asked for, and in `npm run dev` serves them. */
export function sheets(): AstroIntegration {
  return {
    name: 'broadside-sheets',
    hooks: {
      'astro:build:start': () => madeSheets().clear(),
      'astro:build:done': async ({ dir }) => {
        await mkdir(new URL('_astro/', dir), { recursive: true });
        const all = [...madeSheets()];
        await Promise.all(all.map(([file, css]) => writeFile(new URL(file, dir), css)));
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.originalUrl ?? '', 'http://localhost');
          const css = madeSheets().get(pathname.slice(pathname.lastIndexOf('_astro/')));
          if (css === undefined) return next();
          response.setHeader('Content-Type', 'text/css');
          response.end(css);
        });
      },
    },
  };
}
