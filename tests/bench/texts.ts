import type { z } from 'astro/zod';
import type { sourceSchema } from '../../src/domain/source.ts';
import type { Random } from './random.ts';
import { type CorpusLanguage, paragraphFrom, phraseFrom, sentenceFrom } from './vocabulary.ts';

/** How many sources a post with components cites. */
export const WITH_CITATIONS = 4;

/** Paragraphs, headings, lists and quotations of about so many words. */
export function proseOf(random: Random, lang: CorpusLanguage, words: number): string[] {
  const parts: string[] = [];
  let left = words;
  for (let at = 1; left > 0; at += 1) {
    const part = partOf(random, lang, at);
    left -= part.split(' ').length;
    parts.push(part);
  }
  return parts;
}

function partOf(random: Random, lang: CorpusLanguage, at: number): string {
  if (at % 4 === 0) return `## ${phraseFrom(random, lang, random.between(2, 6))} ${at}`;
  if (at % 7 === 0) return list(random, lang);
  if (at % 11 === 0) return `> ${sentenceFrom(random, lang, 14)}`;
  const paragraph = paragraphFrom(random, lang);
  const link = `[${phraseFrom(random, lang, 3)}](https://archive.example/${random.between(1, 999)})`;
  return at % 5 === 0 ? `${paragraph} ${link}, *${phraseFrom(random, lang, 2)}*.` : paragraph;
}

function list(random: Random, lang: CorpusLanguage): string {
  const items = Array.from({ length: random.between(3, 5) }, () => sentenceFrom(random, lang, 9));
  return items.map((item) => `- ${item}`).join('\n');
}

export function sourcesOf(
  random: Random,
  count: number,
): Record<string, z.input<typeof sourceSchema>> {
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  return Object.fromEntries(
    numbers.map((at) => [
      `source-${at}`,
      {
        title: phraseFrom(random, 'en', 7),
        url: `https://news.example/${random.between(2000, 2015)}/${random.between(1, 99_999)}`,
        publisher: phraseFrom(random, 'en', 2),
        date: String(random.between(2000, 2015)),
        accessed: '2026-11-20',
        type: random.pick(['news', 'research', 'official'] as const),
      },
    ]),
  );
}

/** One of each of the components that need no picture, and a citation of every source. */
export function calls(random: Random, lang: CorpusLanguage, sources: readonly string[]): string[] {
  const [first = ''] = sources;
  const cite = (id: string) => `<Cite source="${id}" />`;
  const words = (count: number) => phraseFrom(random, lang, count);
  const moment = (year: number) =>
    `<Moment date="${year}" title="${words(4)}">\n\n${sentenceFrom(random, lang, 12)}\n\n</Moment>`;
  return [
    sources.map((id) => `${sentenceFrom(random, lang, 12)}${cite(id)}`).join(' '),
    `<Note title="${words(3)}">\n\n${paragraphFrom(random, lang)}\n\n</Note>`,
    `<KeyFigure value="${random.between(2, 900)} 000" label="${words(4)}" source="${first}" />`,
    `<PullQuote by="${words(2)}" source="${first}">\n\n${sentenceFrom(random, lang, 14)}\n\n</PullQuote>`,
    `<Timeline title="${words(3)}">\n\n${[2013, 2016, 2019].map(moment).join('\n\n')}\n\n</Timeline>`,
    `<Details summary="${words(4)}">\n\n${paragraphFrom(random, lang)}\n\n</Details>`,
  ];
}
