import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';

const require = createRequire(import.meta.url);

/** The version of a package, whether or not it lets its package.json be resolved. */
export function versionOf(name: string): string {
  const folders = require.resolve.paths(name) ?? [];
  for (const folder of folders) {
    try {
      const manifest: unknown = JSON.parse(
        readFileSync(join(folder, name, 'package.json'), 'utf8'),
      );
      if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) {
        return String(manifest.version);
      }
    } catch {
      // Not installed in this folder; the next one up may have it.
    }
  }
  throw new Error(`The package ${name} is not installed. Run npm ci.`);
}

/** The version of Node, and those of its data of languages, by which it cuts and sorts words. */
export function nodeVersions(): string {
  const { node, icu, unicode } = process.versions;
  return [node, icu, unicode].join('\0');
}
