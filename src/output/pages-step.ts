import path from 'node:path';
import { rename, rmdir } from 'node:fs/promises';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { shareReading } from '../check/shared-reading.ts';
import { writeCompiledCode } from '../cli/compile-cache.ts';
import { makeFonts } from '../fonts/make-fonts.ts';
import { tellLastRelease } from '../cache/last-release.ts';
import { cacheFolder, optionsToEnv } from '../cli/options.ts';
import { builtInto } from './astro-folder.ts';
import { waitForLock } from './lock.ts';
import type { Step } from './step.ts';

/** Everything Astro makes: pages, feeds, styles, scripts and the images of texts. */
export const pagesStep: Step = {
  name: 'pages',
  prepare: async () => makeFonts(cacheFolder('fonts')),
  run: async ({ options, reading, last }) => {
    shareReading(reading, options);
    tellLastRelease(last);
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const { build } = await import('astro');
    // Astro keeps its lists of imports there, the same for every content and every output folder.
    const endTurn = await waitForLock(path.join(root, '.astro/turn'), (holder) =>
      console.log(`pages: waiting for another build${holder} in this checkout`),
    );
    try {
      await builtInto(options.out, root, async (out) => {
        // Read by astro.config.mjs and src/content.config.ts, which Astro loads apart from us.
        const env = optionsToEnv({ ...options, out });
        Object.assign(process.env, env, { ASTRO_TELEMETRY_DISABLED: '1' });
        await build({ root, logLevel: 'error' });
      });
    } finally {
      endTurn();
    }
    for (const lang of reading.site?.languages ?? []) {
      if (lang !== reading.site?.language) await nameNotFound(path.join(options.out, lang));
    }
    // Share images are still being drawn, in other threads.
    writeCompiledCode();
    return {};
  },
};

/** Astro makes a folder of it, and hosts look for a file. */
async function nameNotFound(folder: string): Promise<void> {
  await rename(path.join(folder, '404/index.html'), path.join(folder, '404.html'));
  await rmdir(path.join(folder, '404'));
}
