import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { HEADER_FILES, type HeaderSettings } from '../../output/header-files.ts';
import { MEDIA_TYPES } from '../../output/media-types.ts';
import { UsageError } from '../../cli/usage.ts';

/** Where a site can be published with a recipe of ours. */
export const HOSTS = [
  'github-pages',
  'gitlab-pages',
  'codeberg-pages',
  'netlify',
  'cloudflare-pages',
  'nginx',
  'caddy',
  'docker',
] as const;

export type Host = (typeof HOSTS)[number];

/** What the files of a host are made of. */
export interface Setup extends HeaderSettings {
  /** `https://example.org`. */
  readonly origin: string;
}

export interface Recipe {
  readonly title: string;
  /** Templates in this folder, by where they have to lie in the repository to work. */
  readonly files: Readonly<Record<string, string>>;
  /** Files whose presence says that the site is published there. */
  readonly mark: string;
  /** Whether a site may live below a path of its own there. */
  readonly belowPath: boolean;
  /** What is left to do by hand, once. */
  readonly steps: readonly string[];
}

const SCHEDULE = { '.github/workflows/due.yml': 'due.yml' };
const HOOK =
  'For scheduled posts, make a build hook there and save it on GitHub as the secret BUILD_HOOK.';

export const RECIPES: Readonly<Record<Host, Recipe>> = {
  'github-pages': {
    title: 'GitHub Pages',
    files: { '.github/workflows/publish.yml': 'github-pages.yml' },
    mark: '.github/workflows/publish.yml',
    belowPath: true,
    steps: ['On GitHub, under Settings → Pages, choose “GitHub Actions” as the source. Then push.'],
  },
  'gitlab-pages': {
    title: 'GitLab Pages',
    files: { '.gitlab-ci.yml': 'gitlab-ci.yml' },
    mark: '.gitlab-ci.yml',
    belowPath: true,
    steps: ['Push. For scheduled posts, add a daily schedule under Build → Pipeline schedules.'],
  },
  'codeberg-pages': {
    title: 'Codeberg Pages',
    files: { '.woodpecker/publish.yaml': 'woodpecker.yaml' },
    mark: '.woodpecker/publish.yaml',
    belowPath: true,
    steps: [
      'Ask for access to Woodpecker at ci.codeberg.org and add the repository there.',
      'Save an access token that may write to the repository as the secret CODEBERG_TOKEN. Then push.',
      'For scheduled posts, add a daily cron there.',
    ],
  },
  netlify: {
    title: 'Netlify',
    files: { 'netlify.toml': 'netlify.toml', ...SCHEDULE },
    mark: 'netlify.toml',
    belowPath: false,
    steps: ['On Netlify, import the repository; it reads netlify.toml.', HOOK],
  },
  'cloudflare-pages': {
    title: 'Cloudflare Pages',
    files: { 'wrangler.jsonc': 'wrangler.jsonc', ...SCHEDULE },
    mark: 'wrangler.jsonc',
    belowPath: false,
    steps: [
      'On Cloudflare, connect the repository as a Pages project with the build command “npm run build”.',
      'Switch its build cache on, and set the variable BROADSIDE_CACHE to node_modules/.astro, which it keeps between builds.',
      HOOK,
    ],
  },
  nginx: {
    title: 'A server with nginx',
    files: { 'deploy/nginx.conf': 'nginx.conf', 'deploy/publish.sh': 'publish.sh' },
    mark: 'deploy/nginx.conf',
    belowPath: true,
    steps: [
      'On the server, link deploy/nginx.conf into /etc/nginx/conf.d/ and get a certificate, for example with certbot.',
      'Let cron run deploy/publish.sh each hour: it builds when git or the calendar has something new.',
    ],
  },
  caddy: {
    title: 'A server with Caddy',
    files: { 'deploy/Caddyfile': 'Caddyfile', 'deploy/publish.sh': 'publish.sh' },
    mark: 'deploy/Caddyfile',
    belowPath: true,
    steps: [
      'On the server, import deploy/Caddyfile in /etc/caddy/Caddyfile; Caddy gets the certificate itself.',
      'Let cron run deploy/publish.sh each hour: it builds when git or the calendar has something new.',
    ],
  },
  docker: {
    title: 'A container',
    files: {
      Dockerfile: 'Dockerfile',
      '.dockerignore': 'dockerignore',
      'deploy/Caddyfile': 'Caddyfile.container',
    },
    mark: 'Dockerfile',
    belowPath: true,
    steps: ['Build it with: docker build -t site . && docker run -p 8080:80 site'],
  },
};

export function readHost(name: string): Host {
  const host = HOSTS.find((one) => one === name);
  if (host !== undefined) return host;
  throw new UsageError(
    `“${name}” is no host we have a recipe for. Name one of ${HOSTS.join(', ')}.`,
  );
}

/** Throws a UsageError where a host cannot serve a site below a path. */
export function refusePath(host: Host, base: string): void {
  if (base === '/' || RECIPES[host].belowPath) return;
  throw new UsageError(
    `${RECIPES[host].title} serves a site at the root of its host, and the address has the path ${base}. Give an address without one.`,
  );
}

/** The files of a host by their path in the repository. */
export async function hostFiles(
  host: Host,
  setup: Setup,
): Promise<Readonly<Record<string, string>>> {
  refusePath(host, setup.base);
  const made = Object.entries(RECIPES[host].files).map(async ([name, template]) => {
    const text = await readFile(path.join(import.meta.dirname, 'templates', template), 'utf8');
    return [name, filled(text, setup)] as const;
  });
  return Object.fromEntries(await Promise.all(made));
}

/** A template is a file that works as it stands, for https://site.example at the root. */
function filled(template: string, setup: Setup): string {
  const { base } = setup;
  const { hostname } = new URL(setup.origin);
  return template
    .replaceAll(/^([ \t]*)# headers: (\w+)$/gm, (_, indent: string, server: string) =>
      indented(headersFor(server, setup), indent),
    )
    .replaceAll(/^([ \t]*)# media types(: caddy)?$/gm, (_, indent: string, caddy?: string) =>
      indented(caddy === undefined ? nginxTypes() : caddyTypes(), indent),
    )
    .replaceAll(/npm run build( --)?/g, base === '/' ? '$&' : `npm run build -- --base ${base}`)
    .replaceAll('/srv/www/site.example/', `/srv/www/site.example${base}`)
    .replaceAll(' /404.html', ` ${base}404.html`)
    .replaceAll('site.example', hostname);
}

function headersFor(server: string, setup: Setup): string {
  const name = Object.keys(HEADER_FILES).find((one) => one === server);
  if (name === 'nginx' || name === 'caddy') return HEADER_FILES[name](setup).trimEnd();
  throw new RangeError(`No headers are written for “${server}”.`);
}

/** In place of the types that nginx knows, which differ from one version to the next. */
function nginxTypes(): string {
  return Object.entries(MEDIA_TYPES)
    .map(([ending, type]) => `${type.replace(/;.*/, '')} ${ending};`)
    .join('\n');
}

/** Those that Caddy does not know by itself. */
function caddyTypes(): string {
  return ['md', 'csv', 'webmanifest', 'bib', 'ics']
    .flatMap((ending) => [
      `@${ending} path *.${ending}`,
      `header @${ending} Content-Type "${MEDIA_TYPES[ending]}"`,
    ])
    .join('\n');
}

function indented(text: string, indent: string): string {
  return text.replace(/^(?=.)/gm, indent);
}
