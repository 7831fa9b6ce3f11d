import { mkdir, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { madeSheets } from '../styles/made-sheets.ts';
import { makeScripts } from './scripts.ts';

/** Writes the style sheets that pages asked for and all scripts, and serves both in `npm run dev`. */
export async function madeFiles(): Promise<AstroIntegration> {
  const { files, entries } = await makeScripts();
  const texts = () => new Map([...files, ...madeSheets()]);
  return {
    name: 'broadside-made-files',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const define = { 'import.meta.env.SCRIPTS': JSON.stringify(entries) };
        updateConfig({ vite: { define } });
      },
      'astro:build:start': () => madeSheets().clear(),
      'astro:build:done': async ({ dir }) => {
        await mkdir(new URL('_astro/', dir), { recursive: true });
        const all = [...texts()];
        await Promise.all(all.map(([file, text]) => writeFile(new URL(file, dir), text)));
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.originalUrl ?? '', 'http://localhost');
          const text = texts().get(pathname.slice(pathname.lastIndexOf('_astro/')));
          if (text === undefined) return next();
          response.setHeader(
            'Content-Type',
            pathname.endsWith('.js') ? 'text/javascript' : 'text/css',
          );
          response.end(text);
        });
      },
    },
  };
}
