import path from 'node:path';
import process from 'node:process';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import type { EntryCache } from '../check/entries.ts';
import { readContent } from '../check/read.ts';
import { sharedReading } from '../check/shared-reading.ts';
import { libraryOf } from '../library/from-reading.ts';
import { inksStylesheet } from '../library/inks.ts';
import { optionsFromEnv } from '../options.ts';

/** Puts the inks of the content into the one style sheet, where they cost no request of their own. */
export function inks(): AstroIntegration {
  return {
    name: 'broadside-inks',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [inksModule()] } });
      },
    },
  };
}

/** As src/layouts/Base.astro imports it. */
const NAME = 'virtual:inks.css';
const ID = `\0${NAME}`;

function inksModule(): Plugin {
  const options = optionsFromEnv(process.env);
  const cache: EntryCache = new Map();
  return {
    name: 'broadside-inks',
    resolveId: (name) => (name === NAME ? ID : undefined),
    load: async (id) => {
      if (id !== ID) return undefined;
      const reading = sharedReading(options) ?? (await readContent(options, cache));
      return reading.site === undefined ? '' : inksStylesheet(libraryOf(reading, options));
    },
    configureServer: ({ watcher, moduleGraph }) => {
      watcher.on('all', (_event, file) => {
        const made = moduleGraph.getModuleById(ID);
        if (made && file.startsWith(options.content + path.sep)) moduleGraph.invalidateModule(made);
      });
    },
  };
}
