import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

/**
 * Each page has one script, with the quick exit or without: it runs before the page has come, and so
 * is no module, which browsers put off to its end. The search page has one more. What only some
 * readers need comes on demand.
 */
export async function makeScripts() {
  const [site, leave, search] = await Promise.all([
    bundled('site'),
    bundled('leave'),
    bundled('search-page'),
  ]);
  return {
    /** `_astro/leave.1a2b3c4d.js` */
    entries: { site: site.file, leave: leave.file, search: search.file },
    /** The code of each file, those that come on demand among them. */
    files: new Map([...site.files, ...leave.files, ...search.files]),
  };
}

async function bundled(name: string) {
  const bundle = await rolldown({
    input: fileURLToPath(new URL(`../browser/${name}.ts`, import.meta.url)),
    platform: 'browser',
    resolve: { conditionNames: ['production', 'browser', 'import', 'default'] },
    transform: { define: { 'process.env.NODE_ENV': "'production'" } },
  });
  const { output } = await bundle.generate({
    minify: true,
    chunkFileNames: '[name].[hash].js',
  });
  await bundle.close();
  const files = new Map<string, string>();
  let file = '';
  for (const chunk of output) {
    if (chunk.type !== 'chunk') throw new Error(`${name}.ts makes ${chunk.fileName}, no script.`);
    if (!chunk.isEntry) {
      files.set(`_astro/${chunk.fileName}`, chunk.code);
      continue;
    }
    // What it shared with another would make a module of it.
    if (chunk.imports.length + chunk.exports.length > 0) {
      throw new Error(`${name}.ts shares code with a script that it loads on demand.`);
    }
    const code = `{${chunk.code.trim()}}`;
    const digest = createHash('sha256').update(code).digest('hex').slice(0, 8);
    file = `_astro/${name}.${digest}.js`;
    files.set(file, code);
  }
  return { file, files };
}
