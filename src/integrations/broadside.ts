import { createHash } from 'node:crypto';
import type { AstroIntegration } from 'astro';
import { parse } from 'yaml';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { siteSchema } from '../domain/site.ts';
import { optionsFromEnv } from '../options.ts';
import { pathToFileURL } from 'node:url';

/** Lets site.yaml and the run's options decide what Astro's configuration would. */
export function broadside(): AstroIntegration {
  return {
    name: 'broadside',
    hooks: {
      'astro:config:setup': async ({ updateConfig }) => {
        const { content, out, site, base } = optionsFromEnv(process.env);
        const settings = siteSchema.safeParse(await readSettings(content));
        updateConfig({
          site: site ?? (settings.success ? settings.data.url : 'https://site.invalid'),
          base,
          outDir: pathToFileURL(out + path.sep),
          // One store for each content folder, so that two of them never mix.
          cacheDir: pathToFileURL(path.resolve('.cache', 'astro', hashOf(content)) + path.sep),
        });
      },
    },
  };
}

/** site.yaml as it is; what is wrong with it is the content check's to say. */
async function readSettings(content: string): Promise<unknown> {
  try {
    return parse(await readFile(path.join(content, 'site.yaml'), 'utf8'));
  } catch {
    return undefined;
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
