import { readFile, writeFile } from 'node:fs/promises';
import { completeLock } from '../src/reference/lockfile.ts';

const file = new URL('../package-lock.json', import.meta.url);
await writeFile(file, completeLock(await readFile(file, 'utf8')));
