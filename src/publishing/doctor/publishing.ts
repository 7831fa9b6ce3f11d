import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readManifest } from '../../output/manifest.ts';
import { differingFiles } from '../hosts/add-host.ts';
import { type Host, HOSTS, RECIPES, type Setup } from '../hosts/hosts.ts';
import { advice, type Finding, right, wrong } from './finding.ts';

/** Of the files that hosts read: whether there are any, and whether they still fit site.yaml. */
export async function hostFindings(root: string, setup: Setup): Promise<Finding[]> {
  const hosts = HOSTS.filter((host) => existsSync(path.join(root, RECIPES[host].mark)));
  if (hosts.length === 0) {
    return [
      advice(
        'Nothing publishes the site yet.',
        `Choose a host: npm run init -- --host ${HOSTS.join(' | ')}`,
      ),
    ];
  }
  return (await Promise.all(hosts.map((host) => hostFinding(host, root, setup)))).flat();
}

async function hostFinding(host: Host, root: string, setup: Setup): Promise<Finding[]> {
  const { title, mark } = RECIPES[host];
  const text = await readFile(path.join(root, mark), 'utf8');
  const base = baseIn(text) ?? '/';
  const differing = await differingFiles(host, { ...setup, base }, root);
  if (differing.length === 0) return [right(`${title}: ${mark} fits site.yaml.`)];
  const again = base === '/' ? host : `${host} --base ${base}`;
  return [
    advice(
      `${title}: ${differing.join(', ')} ${differing.length === 1 ? 'is' : 'are'} not as Broadside would write ${differing.length === 1 ? 'it' : 'them'} for this site.yaml.`,
      `If the changes are not yours, delete and run: npm run init -- --host ${again}`,
    ),
  ];
}

/** The path that a host’s file says the site lives below. */
function baseIn(text: string): string | undefined {
  return (
    /--base (\/\S*\/)/.exec(text)?.[1] ??
    /(?:location|header) (\/(?:[^\s*]*\/)?)\*? \{/.exec(text)?.[1]
  );
}

/** Of the last build: whether it is what site.yaml says now. */
export function releaseFindings(out: string, { frames }: Setup): Finding[] {
  const release = readManifest(out);
  if (release === undefined) return [advice('Nothing has been built here.', 'Run: npm run build')];
  if (release.frames === frames) return [right('The last build has the comments of site.yaml.')];
  return [wrong('Comments in site.yaml have changed since the last build.', 'Run: npm run build')];
}
