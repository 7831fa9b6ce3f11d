import { createHash } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { MdxOptions } from '@astrojs/mdx';
import type { AstroIntegration } from 'astro';
import { trustedMdx } from '../body/processor.ts';
import { classify } from '../check/classify.ts';
import { latestReading } from '../check/latest-reading.ts';
import type { Reading } from '../check/read.ts';
import { wordingOf } from '../domain/writing.ts';
import { makeFonts } from '../fonts/make-fonts.ts';
import { cacheFolder, type Options, optionsFromEnv } from '../cli/options.ts';
import { engineHash } from '../share-images/engine-hash.ts';
import { bodyStrings } from '../strings/body.ts';
import { wordsIn } from '../strings/words.ts';
import { dropUnsound, recordSums } from '../cache/sums.ts';
import type { Addressing } from '../core/urls.ts';

/** Lets site.yaml and the options of the run decide what Astro's configuration would. */
export function broadside(): AstroIntegration {
  let store: string;
  return {
    name: 'broadside',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig }) => {
        const options = optionsFromEnv(process.env);
        const { content, out } = options;
        const { site, base } = addressing(await latestReading(options), options);
        store = storeFolder(content);
        if (command === 'build') dropUnsound(store);
        updateConfig({
          site,
          base,
          outDir: pathToFileURL(out + path.sep),
          cacheDir: pathToFileURL(store + path.sep),
          // Files of public/ are cleaned before they are published: see output/files-step.ts.
          ...(command === 'build' && {
            publicDir: pathToFileURL(path.join(store, 'no-public') + path.sep),
          }),
          vite: {
            // Pages run from a bundle, where the engine's own source cannot be read.
            define: {
              'import.meta.env.SHARE_ENGINE': JSON.stringify(engineHash()),
              // Vite's own scripts in `npm run dev` are inline, which the policy forbids.
              'import.meta.env.POLICY': JSON.stringify(command === 'build'),
            },
            resolve: { alias: { '@fonts': await makeFonts(cacheFolder('fonts')) } },
          },
        });
      },
      'astro:build:done': () => recordSums(store),
    },
  };
}

/** How `@astrojs/mdx` reads the texts that site.yaml trusts. */
export async function trustedPages(): Promise<Partial<MdxOptions>> {
  const options = optionsFromEnv(process.env);
  const reading = await latestReading(options);
  const where = addressing(reading, options);
  const wording = wordingOf(reading.site, reading.strings);
  return trustedMdx((file) => {
    const name = path.relative(options.content, file).split(path.sep).join('/');
    const kind = classify(name, { languages: reading.site?.languages });
    const inName = kind.kind === 'entry' ? kind.lang : undefined;
    const lang = inName ?? where.defaultLanguage;
    const files = reading.entries.find((entry) => entry.path === file)?.files;
    return { lang, strings: bodyStrings(wordsIn(lang, wording)), where, files };
  });
}

/** Of a site.yaml with errors somewhere that is nowhere: what is wrong is the content check's to say. */
function addressing({ site }: Reading, options: Options): Addressing {
  return {
    site: options.site ?? site?.url ?? 'https://site.invalid',
    base: options.base,
    defaultLanguage: site?.language ?? 'en',
  };
}

/** Where Astro keeps entries: one folder for each content folder, so that two never mix. */
function storeFolder(content: string): string {
  return path.join(
    cacheFolder('astro'),
    createHash('sha256').update(content).digest('hex').slice(0, 12),
  );
}
