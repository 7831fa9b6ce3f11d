import { readFileSync } from 'node:fs';
import { command, readArguments } from '../cli/usage.ts';
import { licenceList } from './licences.ts';

const FILE = new URL('../../package-lock.json', import.meta.url);

/** `npm run licences`: prints the licences of all that is installed. */
export const runLicences = command(async (args: readonly string[]) => {
  readArguments(args, [], []);
  console.log(licenceList(readFileSync(FILE, 'utf8')));
  return 0;
});
