import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { broadside, trustedPages } from './src/integrations/broadside.ts';
import { contentInDev } from './src/integrations/content-dev.ts';
import { keptPages } from './src/integrations/kept-pages.ts';
import { madeFiles } from './src/integrations/made-files.ts';
import { picturesInDev } from './src/integrations/pictures-dev.ts';
import { redirectsInDev } from './src/integrations/redirects-dev.ts';
import { searchInDev } from './src/integrations/search-dev.ts';
import { shareImagesInDev } from './src/integrations/share-images-dev.ts';

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  // Every style and script is a file, so that one policy without hashes or 'unsafe-inline' serves all pages.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
  // The build writes into a fresh folder, in which share images are being made at the same time.
  vite: { build: { assetsInlineLimit: 0, emptyOutDir: false, modulePreload: false } },
  devToolbar: { enabled: false },
  integrations: [
    broadside(),
    await madeFiles(),
    keptPages(),
    mdx(await trustedPages()),
    contentInDev(),
    picturesInDev(),
    redirectsInDev(),
    shareImagesInDev(),
    searchInDev(),
  ],
});
