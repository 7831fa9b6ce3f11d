import { excerptParts } from '../../search/excerpt.ts';
import { joined } from '../../search/units.ts';
import { element } from './dom.ts';
import type { Hit } from './find.ts';
import type { Reader } from './reader.ts';

/** How many sections of one entry a result leads to. */
const SECTIONS = 3;

/** The results as a list of links, for the reader's language. */
export function resultList(hits: readonly Hit[], query: string, reader: Reader): HTMLOListElement {
  return element(
    'ol',
    { class: 'items', role: 'list' },
    ...hits.map((hit) => result(hit, query, reader)),
  );
}

function result(hit: Hit, query: string, { data }: Reader): HTMLLIElement {
  const { url, meta, content, marks, language } = hit;
  const foreign = language.lang === data.lang ? {} : { lang: language.lang, dir: language.dir };
  const marked = excerptParts(content, marks, lengthIn(language.lang), query).map(
    ({ text, marked: isMarked }) => (isMarked ? element('mark', {}, text) : text),
  );
  return element(
    'li',
    {},
    element(
      'article',
      { class: 'item found', 'data-ink': inkOf(hit, data) },
      element(
        'div',
        foreign,
        element(
          'h3',
          {},
          element('a', { href: url }, element('bdi', {}, joined(meta['title'] ?? url))),
        ),
        element('p', {}, ...marked),
        sections(hit),
      ),
      element(
        'p',
        { class: 'meta' },
        element('span', foreign, joined(meta['when'] ?? '')),
        element('span', {}, labelOf(hit, data)),
      ),
    ),
  );
}

/** Of Chinese and Japanese, every character is a word. */
function lengthIn(lang: string): number {
  return /^(?:zh|ja|th|lo|km|my)\b/.test(lang) ? 60 : 30;
}

function sections({ sub_results: parts }: Hit): HTMLElement | undefined {
  const found = parts.filter(({ anchor }) => anchor !== undefined).slice(0, SECTIONS);
  if (found.length === 0) return undefined;
  return element(
    'ul',
    { class: 'sections', role: 'list' },
    ...found.map(({ title, url }) => element('li', {}, element('a', { href: url }, joined(title)))),
  );
}

/** Its first topic, else what kind of entry it is. */
function labelOf({ filters }: Hit, { labels, kinds }: Reader['data']): string {
  const [topic = ''] = filters['topic'] ?? [];
  const [kind = ''] = filters['kind'] ?? [];
  return labels.topic[topic] ?? kinds[kind] ?? '';
}

function inkOf({ filters }: Hit, { inks }: Reader['data']): string | undefined {
  const [movement = ''] = filters['movement'] ?? [];
  const [topic = ''] = filters['topic'] ?? [];
  return inks.movement[movement] ?? inks.topic[topic];
}
