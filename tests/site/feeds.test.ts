import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import FeedParser from 'feedparser';
import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { type DefaultTreeAdapterTypes as Tree, parseFragment } from 'parse5';
import { describe, expect, inject, test } from 'vitest';
import { FIXTURE_BASE, FIXTURE_ORIGIN } from './build.ts';
import { all, attribute, elementsBelow, filesOf, one, pageAt, textOf } from './html.ts';

const sites = [
  { name: 'fixture', folder: inject('fixtureSite'), home: FIXTURE_ORIGIN + FIXTURE_BASE },
  { name: 'sample', folder: inject('sampleSite'), home: 'https://broadside.example/' },
];

interface Item {
  readonly id: string | undefined;
  readonly url: string | undefined;
  readonly title: string | undefined;
  readonly summary: string | undefined;
  readonly content: string | undefined;
  readonly published: number | undefined;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly image: string | undefined;
}

describe.each(sites)('the feeds of the $name site', ({ folder, home }) => {
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  const feeds = filesOf(folder).filter((file) => /(?:^|\/)rss\.xml$/.test(file));
  const jsonOf = (file: string) => parseJsonFeed(read(file.replace(/rss\.xml$/, 'feed.json')));

  test('are the same to two readers, and in RSS and JSON', async () => {
    expect(feeds.length).toBeGreaterThan(10);
    for (const file of feeds) {
      const [bySmith, byParser] = [smithItems(read(file)), await parserItems(read(file))];
      expect(byParser, file).toEqual(bySmith);
      expect(jsonItems(jsonOf(file)), file).toEqual(bySmith);
    }
  });

  test('know their own address, their page and their language', () => {
    for (const file of feeds) {
      const rss = parseRssFeed(read(file));
      const page = new URL(file.replace(/rss\.xml$/, ''), home).href;
      expect(rss.atom?.links?.[0]?.href).toBe(`${page}rss.xml`);
      expect(rss.link).toBe(page);
      expect(jsonOf(file)).toMatchObject({ home_page_url: page, feed_url: `${page}feed.json` });
      expect(rss.language).toBe(
        attribute(one(pageAt(folder, file.replace('rss.xml', '')), 'html'), 'lang'),
      );
    }
  });

  test('enclose a picture of each entry, of the size that they say', () => {
    for (const file of feeds) {
      const pictures = (parseRssFeed(read(file)).items ?? []).map(
        ({ enclosures }) => enclosures?.[0],
      );
      const sizes = pictures.map(
        (picture) =>
          statSync(
            path.join(
              folder,
              new URL(picture?.url ?? '').href.slice(home.length).split('?')[0] ?? '',
            ),
          ).size,
      );
      expect(
        pictures.map((picture) => picture?.length),
        file,
      ).toEqual(sizes);
    }
  });

  test('say of a text that it runs from right to left', () => {
    const contents = (file: string) => smithItems(read(file)).map(({ content = '' }) => content);
    const arabic = contents('ar/rss.xml');
    expect(arabic.length).toBeGreaterThan(0);
    for (const content of arabic) expect(content).toMatch(/^<div lang="ar" dir="rtl">/);
    for (const content of contents('es/rss.xml')) expect(content).not.toContain('dir=');
  });

  test('hold whole addresses only, and nothing that runs, styles, asks or tells', () => {
    for (const file of feeds) {
      for (const item of smithItems(read(file))) {
        for (const element of elementsBelow(parseFragment(item.content ?? ''))) {
          const what = `${file}: <${element.tagName}> of ${item.url}`;
          expect(['script', 'style', 'form', 'input', 'iframe'], what).not.toContain(
            element.tagName,
          );
          for (const { name, value } of element.attrs) {
            expect(name, what).not.toMatch(/^(?:on|data-|class$|id$|style$)/);
            if (['href', 'src', 'srcset'].includes(name)) {
              expect(value, what).toMatch(/^(?:https?:\/\/|mailto:)/);
            }
          }
        }
      }
    }
  });

  test('begin with the content note of an entry that has one', () => {
    const items = feeds.flatMap((file) => smithItems(read(file)));
    const noted = items.filter((item) => {
      const page = pageAt(folder, (item.url ?? '').slice(home.length));
      return all(page, 'h2#content-note').length > 0 && /\/posts\//.test(item.url ?? '');
    });
    expect(noted).not.toEqual([]);
    for (const { url, content } of noted) {
      const note = textOf(one(pageAt(folder, (url ?? '').slice(home.length)), 'h2#content-note'));
      expect(textOf(parseFragment(content ?? '')).startsWith(note), url).toBe(true);
    }
  });

  test('say of each entry what its page says', () => {
    const items = new Map(
      feeds.flatMap((file) => smithItems(read(file))).map((item) => [item.url, item]),
    );
    expect(items.size).toBeGreaterThan(10);
    for (const [url = '', { content = '' }] of items) {
      const said = wordsOf(parseFragment(content));
      const page = pageAt(folder, url.slice(home.length));
      for (const part of pageParts(page)) expect(said, url).toContain(wordsOf(part));
      expect(all(parseFragment(content), 'ol li').length).toBeGreaterThanOrEqual(
        all(page, '.sources li').length,
      );
    }
  });

  test('are told of by the pages they belong to', () => {
    for (const file of feeds) {
      const page = pageAt(folder, file.replace('rss.xml', ''));
      const links = all(page, 'head link[rel=alternate]').map((link) => attribute(link, 'href'));
      const base = new URL(home).pathname;
      expect(links).toContain(base + file);
      expect(links).toContain(base + file.replace('rss.xml', 'feed.json'));
      const list = pageAt(folder, `${/^[a-z]{2}\//.exec(file)?.[0] ?? ''}feeds/`);
      expect(all(list, 'main a').map((link) => attribute(link, 'href'))).toContain(base + file);
    }
  });
});

/** The parts of a page that its writer wrote. */
function pageParts(page: Tree.Document): readonly Tree.Node[] {
  return [
    '.prose',
    '.sources a',
    '.sources p',
    '.updates',
    '.case-part p',
    '.case-part dd',
    '.case-part h3',
  ].flatMap((selector) => all(page, selector));
}

/** Words alone, in order: numbers of sources and of lists, and what only finds its way about, left out. */
function wordsOf(node: Tree.Node): string {
  return visibleText(node).replace(/[\s·]+/g, '');
}

const FURNITURE = /(?:^|\s)(?:cite-notes|anchor|footnote-back|refs|cite)(?:\s|$)/;

function visibleText(node: Tree.Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (!('childNodes' in node)) return '';
  if ('tagName' in node) {
    const isLinkToSource = node.tagName === 'sup';
    if (isLinkToSource || FURNITURE.test(attribute(node, 'class') ?? '')) return '';
  }
  return node.childNodes.map(visibleText).join('');
}

function smithItems(xml: string): readonly Item[] {
  return (parseRssFeed(xml).items ?? []).map((item) => ({
    id: item.guid?.value,
    url: item.link,
    title: item.title,
    summary: item.description,
    content: item.content?.encoded,
    published: time(item.pubDate),
    authors: item.dc?.creators ?? [],
    tags: (item.categories ?? []).flatMap(({ name }) => name ?? []),
    image: item.enclosures?.[0]?.url,
  }));
}

async function parserItems(xml: string): Promise<readonly Item[]> {
  const parser = new FeedParser({ normalize: true, addmeta: false });
  const items: Item[] = [];
  for await (const item of Readable.from([Buffer.from(xml)]).pipe(parser)) {
    items.push({
      id: item.guid,
      url: item.link,
      title: plainTitle(item),
      summary: item.summary,
      content: item.description,
      published: time(item.pubdate ?? undefined),
      authors: [item['dc:creator'] ?? []].flat().map((creator: { '#': string }) => creator['#']),
      tags: item.categories,
      image: item.enclosures[0]?.url,
    });
  }
  return items;
}

/** As it stands in the feed: the parser takes what looks like a tag for one. */
function plainTitle(item: FeedParser.Item): string {
  const title: unknown = item['rss:title'];
  return typeof title === 'object' && title !== null && '#' in title ? String(title['#']) : '';
}

function jsonItems(feed: ReturnType<typeof parseJsonFeed>): readonly Item[] {
  return (feed.items ?? []).map((item) => ({
    id: item.id,
    url: item.url,
    title: item.title,
    summary: item.summary,
    content: item.content_html,
    published: time(item.date_published),
    authors: (item.authors ?? []).flatMap(({ name }) => name ?? []),
    tags: item.tags ?? [],
    image: item.image,
  }));
}

function time(date: unknown): number | undefined {
  if (date instanceof Date) return date.getTime();
  return typeof date === 'string' ? Date.parse(date) : undefined;
}
