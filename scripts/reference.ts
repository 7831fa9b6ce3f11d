import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { generatedFiles } from '../src/publishing/generated.ts';
import { fillTables } from '../src/reference/fill.ts';

const root = path.resolve(import.meta.dirname, '..');
const readme = path.join(root, 'README.md');
await writeFile(readme, fillTables(await readFile(readme, 'utf8')));
for (const [name, text] of Object.entries(await generatedFiles(root))) {
  const file = path.join(root, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}
