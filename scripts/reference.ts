import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { generatedFiles } from '../src/publishing/generated.ts';
import { fillTables } from '../src/reference/fill.ts';
import { problemsPage } from '../src/reference/problems/page.ts';

const root = path.resolve(import.meta.dirname, '..');
const readme = path.join(root, 'README.md');
await writeFile(readme, fillTables(await readFile(readme, 'utf8')));
const made = { ...(await generatedFiles(root)), 'src/check/README.md': await problemsPage() };
for (const [name, text] of Object.entries(made)) {
  const file = path.join(root, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}
