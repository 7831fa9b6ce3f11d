import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { command, readArguments } from '../cli/usage.ts';
import { generatedFiles } from '../publishing/generated.ts';
import { fillTables } from './fill.ts';
import { problemsPage } from './problems/page.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** `npm run reference`: writes what is made from the schemas and from the examples of problems. */
export const runReference = command(async (args: readonly string[]) => {
  readArguments(args, [], []);
  const readme = path.join(ROOT, 'README.md');
  await writeFile(readme, fillTables(await readFile(readme, 'utf8')));
  const made = { ...(await generatedFiles(ROOT)), 'src/check/README.md': await problemsPage() };
  for (const [name, text] of Object.entries(made)) {
    const file = path.join(ROOT, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return 0;
});
