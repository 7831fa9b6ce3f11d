import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import mdx from '@astrojs/mdx';
import { build } from 'astro';
import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { trustedMdx } from '../../src/body/processor.ts';
import { invalidHtml } from '../../src/output/html-rules.ts';
import { trustedFile } from '../fixtures/lanes/src/lanes/text.ts';

const root = path.resolve('tests/fixtures/lanes');
const names = (await readdir(path.join(root, 'texts')))
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => name.replace('.mdx', ''));

describe('the same text in the data lane and in the trusted lane', () => {
  let out: string;

  beforeAll(async () => {
    out = await mkdtemp(path.join(tmpdir(), 'broadside-lanes-'));
    await build({
      configFile: false,
      root,
      outDir: path.join(out, 'dist'),
      cacheDir: path.join(out, 'cache'),
      logLevel: 'error',
      devToolbar: { enabled: false },
      build: { format: 'file', inlineStylesheets: 'never' },
      integrations: [mdx(trustedMdx((file) => trustedFile(file)))],
    });
  });

  afterAll(() => rm(out, { recursive: true }));

  test.each(names)('%s gives the same HTML', async (name) => {
    const [data, trusted] = await Promise.all(
      ['data', 'trusted'].map((lane) =>
        readFile(path.join(out, 'dist', `${lane}-${name}.html`), 'utf8'),
      ),
    );
    expect(outline(data ?? '')).not.toEqual([]);
    expect(outline(trusted ?? '')).toEqual(outline(data ?? ''));
  });

  test.each(names)('%s is valid HTML', async (name) => {
    const html = await readFile(path.join(out, 'dist', `data-${name}.html`), 'utf8');
    expect(invalidHtml(name, html)).toEqual([]);
  });

  test('a trusted text may hold code, and is set like any other', async () => {
    const html = await readFile(path.join(out, 'dist', 'code.html'), 'utf8');
    expect(html).toContain('There were “1200” people,<a class="cite"');
    expect(html).toContain('<em>1201</em>');
    expect(html).toContain('<p class="extra">1200 &quot;straight&quot;</p>');
    expect(html).toContain('<p class="note-title">Of 1200</p><p>text</p>');
    expect(html).toContain('<figcaption><p>Its caption</p></figcaption>');
  });
});

/** What a browser makes of the page's text: one line a tag or text, without its source's form. */
function outline(html: string): string[] {
  const main = find(parse(html), 'main');
  return main === undefined ? [] : main.childNodes.flatMap((node) => lines(node, ''));
}

function lines(node: Tree.ChildNode, indent: string): string[] {
  if (node.nodeName === '#text' && 'value' in node) {
    return node.value.trim() === '' ? [] : [`${indent}${JSON.stringify(node.value)}`];
  }
  if (!('attrs' in node)) return [`${indent}${node.nodeName}`];
  const attributes = node.attrs
    .map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`)
    .toSorted()
    .join('');
  return [
    `${indent}<${node.nodeName}${attributes}>`,
    ...node.childNodes.flatMap((child) => lines(child, `${indent}  `)),
  ];
}

function find(node: Tree.Node, name: string): Tree.Element | undefined {
  if ('tagName' in node && node.tagName === name) return node;
  if (!('childNodes' in node)) return undefined;
  for (const child of node.childNodes) {
    const found = find(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

test('a trusted text that ends in half an import is an error, and not the end of the process', async () => {
  const { processor } = trustedMdx((file) => trustedFile(file));
  const shared = { syntaxHighlight: false, gfm: true, smartypants: false } as const;
  const renderer = await processor?.createMdxRenderer?.(shared, { optimize: false });
  // Without a line end: Satteri reads past the end of the text.
  await expect(renderer?.process('import "\\', '/a.mdx', {})).rejects.toThrow(
    'Unterminated string',
  );
});
