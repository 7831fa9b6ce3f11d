import { readFile, writeFile } from 'node:fs/promises';
import { fillTables } from '../src/reference/fill.ts';

const readme = new URL('../README.md', import.meta.url);
await writeFile(readme, fillTables(await readFile(readme, 'utf8')));
