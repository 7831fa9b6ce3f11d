import { describe, expect, test } from 'vitest';
import { HEADER_FILES } from '../../src/output/header-files.ts';
import { fileHeaders, headers } from '../../src/core/headers.ts';
import { observatoryScore } from './observatory.ts';

const FRAMES = 'https://giscus.app';
const ONION = `http://${'a2'.repeat(28)}.onion`;

describe('the headers', () => {
  test.each([undefined, FRAMES])('earn an A+ of Mozilla’s Observatory, frames of %s', (frames) => {
    expect(observatoryScore(headers(frames))).toBeGreaterThanOrEqual(130);
  });

  test.each([
    ['Content-Security-Policy', undefined, 75],
    ['Content-Security-Policy', "default-src 'self'; frame-ancestors 'none'", 125],
    ['Content-Security-Policy', "script-src 'unsafe-inline'", 80],
    ['Strict-Transport-Security', undefined, 80],
    ['Referrer-Policy', 'unsafe-url', 95 + 25],
    ['Cross-Origin-Resource-Policy', undefined, 120],
    ['X-Content-Type-Options', undefined, 125],
  ])('would earn less with %s: %s', (name, value, score) => {
    const { [name]: _, ...others } = headers(undefined);
    const changed = value === undefined ? others : { ...others, [name]: value };
    expect(observatoryScore(changed)).toBe(score);
  });

  test('let nothing in, not even the site’s own, that is not named', () => {
    const policy = headers(undefined)['Content-Security-Policy'] ?? '';
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*|sha\d|nonce/);
  });
});

const FILES = ['index.html', 'posts/a/index.html', '_astro/x.css', 'comments/dark.css'];

describe.each(['/', '/blog/'])('what hosts are told, below %s', (base) => {
  test('for Netlify and Cloudflare Pages is what preview sends', () => {
    const rules = netlifyRules(HEADER_FILES.netlify({ base, frames: undefined, onion: undefined }));
    for (const file of FILES) {
      const sent = Object.assign(
        { 'Cache-Control': 'public, max-age=0, must-revalidate' },
        ...rules.filter(([path]) => `${base}${file}`.startsWith(path)).map(([, rule]) => rule),
      );
      expect(sent, file).toEqual(expected(file, undefined));
    }
  });

  test('for Netlify and Cloudflare Pages names no header twice for one file, or voids it', () => {
    const rules = netlifyRules(HEADER_FILES.netlify({ base, frames: FRAMES, onion: undefined }));
    const names = rules.flatMap(([, rule]) => Object.keys(rule));
    const twice = names.filter((name, at) => names.indexOf(name) !== at);
    expect(twice).toEqual(['Cross-Origin-Resource-Policy']);
  });

  test.each(['nginx', 'caddy'] as const)('for %s is what preview sends', (server) => {
    const rules = blockRules(HEADER_FILES[server]({ base, frames: FRAMES, onion: ONION }));
    for (const file of FILES) {
      const [, { 'Onion-Location': onion, ...sent } = {}] =
        rules.findLast(([path]) => `${base}${file}`.startsWith(path)) ?? [];
      expect(sent, file).toEqual(expected(file, FRAMES));
      expect(onion).toMatch(new RegExp(`^${ONION}.*uri`));
    }
  });
});

function expected(file: string, frames: string | undefined) {
  return { ...headers(frames), ...fileHeaders(file, frames) };
}

type Rule = readonly [path: string, headers: Readonly<Record<string, string>>];

function netlifyRules(text: string): Rule[] {
  return text
    .trim()
    .split(/\n(?=\/)/)
    .map((block) => {
      const [path = '', ...lines] = block.split('\n');
      const pairs = lines.map((line) => /^ {2}([\w-]+): (.*)$/.exec(line)?.slice(1) ?? []);
      return [path.replace('*', ''), Object.fromEntries(pairs)];
    });
}

/** The longest prefix decides in nginx, the last block in a route of Caddy: here they are the same. */
function blockRules(text: string): Rule[] {
  const blocks = [
    ...text.matchAll(/^\s*(?:location|header) (\S+) \{\n([^}]*(?:\{[^}]*\}[^}]*)?)^\s*\}/gm),
  ];
  return blocks.map(([, path = '', body = '']) => [
    path.replace('*', ''),
    Object.fromEntries(
      [...body.matchAll(/^\s*(?:add_header )?([\w-]+) "?(.*?)"?(?: always)?;?$/gm)].map((line) =>
        line.slice(1, 3),
      ),
    ),
  ]);
}
