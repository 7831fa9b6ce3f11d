import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
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
  const each = hosts.map((host) => hostFinding(host, root, setup));
  return [
    ...(await Promise.all(each)),
    ...elsewhereFindings(hosts, setup),
    ...reviewFindings(hosts, root),
  ];
}

async function hostFinding(host: Host, root: string, setup: Setup): Promise<Finding> {
  const { title, mark, belowPath } = RECIPES[host];
  const base = baseIn(await readFile(path.join(root, mark), 'utf8')) ?? '/';
  if (base !== '/' && !belowPath) {
    return wrong(
      `${title} serves a site at the root of its host, and ${mark} builds it for ${base}.`,
      `Take --base out of ${mark}.`,
    );
  }
  const differing = await differingFiles(host, { ...setup, base }, root);
  if (differing.length === 0) return right(`${title}: ${mark} fits site.yaml.`);
  const [are, them] = differing.length === 1 ? ['is', 'it'] : ['are', 'them'];
  const again = base === '/' ? host : `${host} --base ${base}`;
  return advice(
    `${title}: ${differing.join(', ')} ${are} not as Broadside would write ${them} for this site.yaml.`,
    `If the changes are not yours, delete ${them} and run: npm run init -- --host ${again}`,
  );
}

/** Hosts by the end of the addresses that they give. */
const ADDRESSES: Readonly<Record<string, Host>> = {
  'github.io': 'github-pages',
  'gitlab.io': 'gitlab-pages',
  'codeberg.page': 'codeberg-pages',
  'netlify.app': 'netlify',
  'pages.dev': 'cloudflare-pages',
};

/** Whether the address is one that only another host can serve. */
function elsewhereFindings(hosts: readonly Host[], { origin }: Setup): Finding[] {
  const { hostname } = new URL(origin);
  const [, owner] = Object.entries(ADDRESSES).find(([end]) => hostname.endsWith(`.${end}`)) ?? [];
  if (owner === undefined || hosts.includes(owner)) return [];
  const titles = hosts.map((host) => RECIPES[host].title).join(', ');
  return [
    wrong(
      `${hostname} is an address of ${RECIPES[owner].title}, and the site is published by: ${titles}.`,
      `Change url in site.yaml, or run: npm run init -- --host ${owner}`,
    ),
  ];
}

const REVIEW = '.github/workflows/check.yml';

/** Whether contributions are checked, where the texts are kept on GitHub. */
function reviewFindings(hosts: readonly Host[], root: string): Finding[] {
  const files = hosts.flatMap((host) => Object.keys(RECIPES[host].files));
  if (!files.some((file) => file.startsWith('.github/'))) return [];
  return existsSync(path.join(root, REVIEW))
    ? [right(`${REVIEW} checks each pull request.`)]
    : [advice(`Nobody checks pull requests: ${REVIEW} is gone.`, 'Take it from Broadside again.')];
}

/** The path that a host’s file says the site lives below. */
function baseIn(text: string): string | undefined {
  return (
    /--base (\/\S*\/)/.exec(text)?.[1] ??
    /(?:location|header) (\/(?:[^\s*]*\/)?)\*? \{/.exec(text)?.[1]
  );
}
