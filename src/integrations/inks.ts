import process from 'node:process';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { follow, latestReading } from '../check/shared-reading.ts';
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
  return {
    name: 'broadside-inks',
    resolveId: (name) => (name === NAME ? ID : undefined),
    load: async (id) => {
      if (id !== ID) return undefined;
      const reading = await latestReading(options);
      return reading.site === undefined ? '' : inksStylesheet(libraryOf(reading, options));
    },
    configureServer: ({ moduleGraph }) => {
      follow(NAME, () => {
        const made = moduleGraph.getModuleById(ID);
        if (made) moduleGraph.invalidateModule(made);
        return false;
      });
    },
  };
}
