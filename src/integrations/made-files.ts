import { mkdir, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { madeSheets } from '../styles/made-sheets.ts';
import { earlyScripts } from './early-scripts.ts';

/**
 * Writes the style sheets that pages asked for and the scripts that run before them, and serves both
 * in `npm run dev`.
 */
export async function madeFiles(): Promise<AstroIntegration> {
  const scripts = await earlyScripts();
  const texts = () =>
    new Map([
      ...Object.values(scripts).map(({ file, code }) => [file, code] as const),
      ...madeSheets(),
    ]);
  return {
    name: 'broadside-made-files',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const { scheme, leave } = scripts;
        const files = JSON.stringify({ scheme: scheme.file, leave: leave.file });
        updateConfig({ vite: { define: { 'import.meta.env.EARLY_SCRIPTS': files } } });
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
