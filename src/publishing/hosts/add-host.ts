import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readContent } from '../../check/read.ts';
import { framesOf } from '../../comments/setup.ts';
import { dayOfSite } from '../../cli/today.ts';
import { type Host, hostFiles, readHost, RECIPES, type Setup } from './hosts.ts';

/** Writes what a host needs, and says what is left to do; resolves to the exit code. */
export async function addHost(
  name: string,
  content: string,
  root: string,
  base = '/',
): Promise<number> {
  const host = readHost(name);
  const setup = await setupOf(content, base);
  if (setup === undefined) {
    console.error('site.yaml has to be right first. Look at it with: npm run check');
    return 1;
  }
  const differing = await writeFiles(root, await hostFiles(host, setup));
  for (const file of differing) {
    console.error(
      `${file} is there already and says something else, so it was left as it is. Delete it to have it written anew.`,
    );
  }
  console.log(RECIPES[host].steps.join('\n'));
  return differing.length === 0 ? 0 : 1;
}

/** What site.yaml says that hosts have to know; undefined where it has errors. */
export async function setupOf(content: string, base: string): Promise<Setup | undefined> {
  const run = { now: dayOfSite(content), drafts: false, site: undefined, base };
  const { site } = await readContent({ content, ...run });
  if (site === undefined) return undefined;
  return { origin: site.url, base, frames: framesOf(site.comments), onion: site.safety.onion };
}

/** Those files of a host that are there and are not as its recipe writes them. */
export async function differingFiles(host: Host, setup: Setup, root: string): Promise<string[]> {
  const files = Object.entries(await hostFiles(host, setup));
  const found = files.map(async ([name, text]) => {
    const there = await readFile(path.join(root, name), 'utf8').catch(() => undefined);
    return there === text ? [] : [name];
  });
  return (await Promise.all(found)).flat();
}

/** The names of those that were there and differ; they are left as they are. */
async function writeFiles(root: string, files: Readonly<Record<string, string>>) {
  const differing: string[] = [];
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, name);
    if (existsSync(file)) {
      if ((await readFile(file, 'utf8')) !== text) differing.push(name);
      continue;
    }
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text, { flag: 'wx' });
    console.log(name);
  }
  return differing;
}
