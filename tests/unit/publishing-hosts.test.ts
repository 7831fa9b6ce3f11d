import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { globSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';
import { describe, expect, test, vi } from 'vitest';
import { HEADER_FILES } from '../../src/output/header-files.ts';
import { addHost } from '../../src/publishing/hosts/add-host.ts';
import { hostFiles, HOSTS, RECIPES, type Setup } from '../../src/publishing/hosts/hosts.ts';
import { contentFolder } from './content-folder.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SETUP: Setup = {
  origin: 'https://river.example.com',
  base: '/',
  frames: 'https://giscus.app',
  onion: undefined,
};
const BELOW: Setup = { ...SETUP, base: '/blog/' };

const able = HOSTS.filter((host) => RECIPES[host].belowPath);

describe.each(HOSTS)('the recipe for %s', (host) => {
  test('is whole: every file of it, the one that marks it, and what to do', async () => {
    const files = await hostFiles(host, SETUP);
    expect(Object.keys(files)).toContain(RECIPES[host].mark);
    expect(RECIPES[host].steps.length).toBeGreaterThan(0);
    for (const text of Object.values(files)) {
      expect(text).not.toContain('site.example');
      expect(text).not.toMatch(/# (?:headers|media types)/);
    }
  });
});

test.each(able)('%s builds a site that lives below a path for that path', async (host) => {
  const [root, below] = [await hostFiles(host, SETUP), await hostFiles(host, BELOW)];
  if (host === 'github-pages') expect(below).toEqual(root);
  else
    expect(Object.values(below).join('\n')).toMatch(/npm run build -- --base \/blog\/|\/blog\/404/);
  expect(Object.values(root).join('\n')).not.toContain('/blog/');
  expect(Object.values(below).join('\n')).not.toMatch(/npm run build(?! -- --base)/);
});

test.each([
  ['nginx', 'nginx', 'deploy/nginx.conf'],
  ['caddy', 'caddy', 'deploy/Caddyfile'],
  ['docker', 'caddy', 'deploy/Caddyfile'],
] as const)('%s sends the production headers', async (host, server, file) => {
  for (const setup of [SETUP, BELOW]) {
    const text = (await hostFiles(host, setup))[file] ?? '';
    const lines = HEADER_FILES[server](setup).trim().split('\n');
    expect(text.split('\n').map((line) => line.trim())).toEqual(
      expect.arrayContaining(lines.map((line) => line.trim())),
    );
  }
});

test.each([
  ['nginx', /root \/srv\/www\/river\.example\.com;/],
  ['caddy', /root \* \/srv\/www\/river\.example\.com\n/],
] as const)('%s serves what publish.sh builds', async (host, root) => {
  const files = await hostFiles(host, BELOW);
  expect(files['deploy/publish.sh']).toContain('site=/srv/www/river.example.com/blog/\n');
  expect(files[RECIPES[host].mark]).toMatch(root);
});

/** Every workflow, ours and those of the recipes. */
const workflows = [
  ...globSync('.github/workflows/*.yml', { cwd: ROOT }),
  'src/publishing/hosts/templates/github-pages.yml',
  'src/publishing/hosts/templates/due.yml',
];

describe.each(workflows)('%s', (file) => {
  test('pins every action, takes no more rights than to read, and keeps no token', async () => {
    const text = await readFile(path.join(ROOT, file), 'utf8');
    const workflow = parseYaml(text);
    expect(workflow.permissions.contents).toBe('read');
    const uses = [...text.matchAll(/uses: (\S+)/g)].map((match) => match[1]);
    for (const action of uses) expect(action).toMatch(/^actions\/[\w-]+(?:\/\w+)?@v\d+$/);
    const checkouts = text.split('actions/checkout@').length - 1;
    expect(text.split('persist-credentials: false').length - 1).toBe(checkouts);
    // What a contributor names would be read as a command.
    for (const [run] of text.matchAll(/run: .*(?:\n {10}.*)*/g)) expect(run).not.toContain('${{');
  });
});

test.each([
  '.github/workflows/check.yml',
  ...globSync('src/publishing/hosts/templates/*', { cwd: ROOT }),
])('%s calls only what there is, and installs only what a build needs', async (file) => {
  const text = await readFile(path.join(ROOT, file), 'utf8');
  const { scripts } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8'));
  for (const [, name = ''] of text.matchAll(/npm run (?:--silent )?([a-z]+)/g)) {
    expect(scripts).toHaveProperty(name);
  }
  for (const [script] of text.matchAll(/scripts\/[\w-]+\.ts/g)) {
    expect(globSync(script, { cwd: ROOT })).toEqual([script]);
  }
  expect(text).not.toMatch(/npm ci(?! --omit=dev)/);
});

test('the check of a pull request has no secrets and writes nothing', async () => {
  const text = await readFile(path.join(ROOT, '.github/workflows/check.yml'), 'utf8');
  const { on, permissions } = parseYaml(text);
  expect(on).toBe('pull_request');
  expect(permissions).toEqual({ contents: 'read' });
  expect(text).not.toMatch(/secrets\.|github\.token/);
});

describe('npm run init -- --host', () => {
  async function add(root: string, host: string) {
    const spies = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error')];
    for (const spy of spies) spy.mockReturnValue();
    const status = await addHost(host, root, root);
    const said = spies.flatMap(({ mock }) => mock.calls.flat()).join('\n');
    vi.restoreAllMocks();
    return { status, said };
  }

  test('writes exactly the files of the host, and again none', async () => {
    const root = await contentFolder({});
    expect(await add(root, 'netlify')).toMatchObject({ status: 0 });
    expect(globSync('{netlify.toml,.github/**/*.*}', { cwd: root }).toSorted()).toEqual([
      '.github/workflows/due.yml',
      'netlify.toml',
    ]);
    expect(await add(root, 'netlify')).toMatchObject({ status: 0 });
  });

  test('leaves a file as it is that somebody has changed', async () => {
    const root = await contentFolder({ Dockerfile: 'FROM scratch\n' });
    const { status, said } = await add(root, 'docker');
    expect(status).toBe(1);
    expect(said).toContain('Dockerfile is there already and says something else');
    expect(await readFile(path.join(root, 'Dockerfile'), 'utf8')).toBe('FROM scratch\n');
  });
});
