import { mkdir, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { makeScripts } from './scripts.ts';

/** Writes all scripts into the release, and serves them in `npm run dev`. */
export async function madeFiles(): Promise<AstroIntegration> {
  const { files, entries } = await makeScripts();
  return {
    name: 'broadside-made-files',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const define = { 'import.meta.env.SCRIPTS': JSON.stringify(entries) };
        updateConfig({ vite: { define } });
      },
      'astro:build:done': async ({ dir }) => {
        await mkdir(new URL('_astro/', dir), { recursive: true });
        const all = [...files];
        await Promise.all(all.map(([file, code]) => writeFile(new URL(file, dir), code)));
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.originalUrl ?? '', 'http://localhost');
          const code = files.get(pathname.slice(pathname.lastIndexOf('_astro/')));
          if (code === undefined) return next();
          response.setHeader('Content-Type', 'text/javascript');
          response.end(code);
        });
      },
    },
  };
}
