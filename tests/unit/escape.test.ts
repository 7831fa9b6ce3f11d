import { execFileSync } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { type DefaultTreeAdapterMap, defaultTreeAdapter, parseFragment } from 'parse5';
import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import {
  caddyWord,
  csvCell,
  logLine,
  markdownCell,
  nginxWord,
  shellWord,
  workflowMessage,
  workflowProperty,
} from '../../src/core/escape.ts';

const HOSTILE = [
  '',
  ' ',
  "it's; rm -rf ~ #",
  '$(id) `id` "$HOME" \\',
  'a\nb\r\nc\td',
  '-n',
  '*?[a-z]{1,2}~!',
  '::error::x%0A',
  '| a | b \\| c ``` @everyone www.evil.example https://evil.example',
  '=2+2',
  ' =2+2',
  'a; =2+2;b',
  '＝2+2',
  '\u001b[31mred\u0007',
  '\u202egnp.exe',
  '\u{1f469}\u200d\u{1f52c} ∑ عربي',
];

/** Hostile texts, and a few hundred at random that are the same in each run. */
const TEXTS = [
  ...HOSTILE,
  ...fc.sample(fc.string({ unit: 'grapheme', maxLength: 30 }), { seed: 7, numRuns: 200 }),
  ...fc.sample(fc.string({ unit: 'binary-ascii', maxLength: 30 }), { seed: 8, numRuns: 200 }),
];

const WITHOUT_NUL = TEXTS.filter((text) => !text.includes('\0'));

test('bash finds each word whole', () => {
  const script = `printf '%s\\0' ${WITHOUT_NUL.map(shellWord).join(' ')}`;
  const found = execFileSync('bash', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1);
  expect(found).toEqual(WITHOUT_NUL);
  expect(() => shellWord('a\0b')).toThrow('A shell cannot hold “‹U+0000›” in a word.');
});

test('a CSV reader finds each cell whole, at commas and at semicolons, and no formula', () => {
  const rows = TEXTS.map((text) => [csvCell(text), 'end']);
  const csv = (delimiter: string) => rows.map((row) => row.join(delimiter)).join('\r\n');
  for (const delimiter of [',', ';', '\t']) {
    const found: string[][] = parse(csv(delimiter), { delimiter, record_delimiter: '\r\n' });
    expect(found.map(([cell]) => cell?.replace(/^'(?=\s*[=+\-@＝＋－＠])/, ''))).toEqual(TEXTS);
    expect(found.filter(([cell]) => /^\s*[=+\-@＝＋－＠]/.test(cell ?? ''))).toEqual([]);
  }
});

test('a reader of GitHub’s Markdown finds each cell whole, and no link, image or mention', () => {
  for (const text of WITHOUT_NUL) {
    const html = markdownToHtml(`| a | b |\n| --- | --- |\n| ${markdownCell(text)} | end |`, {
      features: { gfm: true },
    }).html;
    const cells = [...html.matchAll(/<td>(.*)<\/td>/g)].map(([, cell]) => cell);
    expect(cells[1]).toBe('end');
    expect(textOf(cells[0] ?? '').trim()).toBe(text.replace(/[\r\n]+/g, ' ').trim());
  }
});

/** Text and code as it stands; any other element by its name. */
function textOf(html: string): string {
  const read = (node: DefaultTreeAdapterMap['node']): string => {
    if (defaultTreeAdapter.isTextNode(node)) return node.value;
    const inner = 'childNodes' in node ? node.childNodes.map(read).join('') : '';
    return ['#document-fragment', 'code'].includes(node.nodeName) ? inner : `<${node.nodeName}>`;
  };
  return read(parseFragment(html));
}

test('a workflow reads each message and property back, on one line', () => {
  for (const text of TEXTS) {
    const message = workflowMessage(text);
    expect(message).not.toMatch(/[\r\n]/);
    const back = (printed: string) =>
      printed
        .replaceAll('%0D', '\r')
        .replaceAll('%0A', '\n')
        .replaceAll('%3A', ':')
        .replaceAll('%2C', ',')
        .replaceAll('%25', '%');
    expect(back(message)).toBe(text);
    expect(back(workflowProperty(text))).toBe(text);
    expect(workflowProperty(text)).not.toMatch(/[:,\r\n]/);
  }
});

test('a terminal is told of no command, and of no change of direction', () => {
  for (const text of TEXTS) {
    const line = logLine(text);
    expect(stripVTControlCharacters(line)).toBe(line);
    expect(line).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  }
});

/** What nginx makes of a word: ngx_conf_read_token drops a backslash before these alone. */
function readByNginx(word: string): string {
  if (!word.startsWith('"')) return word;
  return word.slice(1, -1).replace(/\\(["\\])/g, '$1');
}

describe('a server’s configuration', () => {
  test.each([
    ['nginx', nginxWord, /[$\p{Cc}]/u, readByNginx],
    ['Caddy', caddyWord, /[`{}\p{Cc}]/u, (word: string) => word.replace(/^`(.*)`$/s, '$1')],
  ] as const)('of %s holds each word whole, or it is refused', (_, print, refused, read) => {
    for (const text of TEXTS) {
      if (refused.test(text)) {
        expect(() => print(text)).toThrow(RangeError);
      } else {
        const word = print(text);
        expect(read(word)).toBe(text);
        expect(/^[\w.~/:%?=&+@*-]+$/.test(word) || /^(["`]).*\1$/s.test(word)).toBe(true);
      }
    }
  });
});
