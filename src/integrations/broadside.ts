import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { MdxOptions } from '@astrojs/mdx';
import type { AstroIntegration } from 'astro';
import { parse } from 'yaml';
import { trustedMdx } from '../body/processor.ts';
import { classify } from '../check/classify.ts';
import { stringsBelow } from '../check/strings-files.ts';
import { type Site, siteSchema } from '../domain/site.ts';
import { wordingOf } from '../domain/writing.ts';
import { cacheFolder, optionsFromEnv } from '../options.ts';
import { engineHash } from '../share-images/engine-hash.ts';
import { versionOf } from '../share-images/package-version.ts';
import { bodyStrings } from '../strings/body.ts';
import { wordsIn } from '../strings/words.ts';
import { makeFonts } from './fonts.ts';

/** Lets site.yaml and the options of the run decide what Astro's configuration would. */
export function broadside(): AstroIntegration {
  return {
    name: 'broadside',
    hooks: {
      'astro:config:setup': async ({ config, updateConfig }) => {
        const { content, out, base } = optionsFromEnv(process.env);
        updateConfig({
          site: addressing().site,
          base,
          outDir: pathToFileURL(out + path.sep),
          cacheDir: pathToFileURL(storeFolder(content, config.image) + path.sep),
          vite: {
            // Pages run from a bundle, where the engine's own source cannot be read.
            define: { 'import.meta.env.SHARE_ENGINE': JSON.stringify(engineHash()) },
            resolve: { alias: { '@fonts': await makeFonts(cacheFolder('fonts')) } },
          },
        });
      },
    },
  };
}

/** How `@astrojs/mdx` reads the texts that site.yaml trusts. */
export async function trustedPages(): Promise<Partial<MdxOptions>> {
  const { content } = optionsFromEnv(process.env);
  const where = addressing();
  const wording = wordingOf(siteSettings(content), await stringsBelow(content));
  return trustedMdx((file) => {
    const kind = classify(path.relative(content, file).split(path.sep).join('/'));
    const inName = kind.kind === 'entry' ? kind.lang : undefined;
    const lang = inName ?? where.defaultLanguage;
    return { lang, strings: bodyStrings(wordsIn(lang, wording)), where };
  });
}

function addressing() {
  const options = optionsFromEnv(process.env);
  const settings = siteSettings(options.content);
  return {
    site: options.site ?? settings?.url ?? 'https://site.invalid',
    base: options.base,
    defaultLanguage: settings?.language ?? 'en',
  };
}

/** site.yaml as far as it is right; what is wrong with it is the content check's to say. */
function siteSettings(content: string): Site | undefined {
  try {
    return siteSchema.safeParse(parse(readFileSync(path.join(content, 'site.yaml'), 'utf8'))).data;
  } catch {
    return undefined;
  }
}

/**
 * Where Astro keeps entries and encoded pictures: one folder for each content folder, so that two
 * never mix, and for each way to encode, which Astro's own keys for pictures leave out.
 */
function storeFolder(content: string, image: unknown): string {
  const key = createHash('sha256')
    .update(JSON.stringify([content, image, versionOf('sharp')]))
    .digest('hex');
  return path.join(cacheFolder('astro'), key.slice(0, 12));
}
