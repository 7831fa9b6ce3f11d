import path from 'node:path';
import process from 'node:process';
import { readContent } from '../../check/read.ts';
import { refuseContentFolder } from '../../cli/place.ts';
import { dayOfSite } from '../../cli/today.ts';
import { command, readArguments } from '../../cli/usage.ts';
import { setupOf } from '../hosts/add-host.ts';
import { type Finding, formatFinding } from './finding.ts';
import { machineFindings } from './machine.ts';
import { hostFindings } from './publishing.ts';
import { releaseFindings } from './release.ts';
import { contentFindings } from './site.ts';

/** `npm run doctor`: says what is wrong with a set-up, and how to mend it; resolves to the exit code. */
export const runDoctor = command(async (args: readonly string[]) => {
  const { values } = readArguments(args, ['content', 'out'], []);
  const root = process.cwd();
  const content = path.resolve(values.content ?? 'content');
  refuseContentFolder(content);
  const findings = await examine(root, content, path.resolve(values.out ?? 'dist'));
  console.log(findings.map(formatFinding).join('\n'));
  return findings.some(({ state }) => state === 'wrong') ? 1 : 0;
});

async function examine(root: string, content: string, out: string): Promise<Finding[]> {
  const run = { now: dayOfSite(content), drafts: true, site: undefined, base: '/' };
  const setup = await setupOf(content, '/');
  return [
    ...(await machineFindings(root, process.versions.node)),
    ...(await contentFindings(content, await readContent({ content, ...run }))),
    ...(setup === undefined ? [] : await hostFindings(root, setup)),
    ...(setup === undefined ? [] : await releaseFindings(out, content, setup)),
  ];
}
