import fc from 'fast-check';
import sharp from 'sharp';
import { encode } from 'uqr';
import { describe, expect, test } from 'vitest';
import { contrast } from '../../src/core/ink.ts';
import type { ShareCard } from '../../src/share-images/card.ts';
import { drawShareImage } from '../../src/share-images/draw.ts';
import { LAYOUTS, type ShareFormat } from '../../src/share-images/format.ts';
import { wallInk } from '../../src/share-images/wall.ts';
import { caseStudyCard, homeCard, pageCard, postCard } from './share-images-cards.ts';

const FORMATS: readonly ShareFormat[] = ['wide', 'square', 'story'];

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly at: (x: number, y: number) => string;
  /** How many pixels of each colour there are in a part of the picture. */
  readonly colours: (
    left: number,
    top: number,
    right: number,
    bottom: number,
  ) => Map<string, number>;
}

async function draw(card: ShareCard, format: ShareFormat): Promise<Picture> {
  const png = await drawShareImage(card, format);
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const number = (x: number, y: number) => data.readUIntBE(3 * (y * width + x), 3);
  const hex = (colour: number) => `#${colour.toString(16).padStart(6, '0')}`;
  const at = (x: number, y: number) => hex(number(x, y));
  const colours = (left: number, top: number, right: number, bottom: number) => {
    const counted = new Map<number, number>();
    for (let y = top; y < bottom; y += 1) {
      for (let x = left; x < right; x += 1) {
        const colour = number(x, y);
        counted.set(colour, (counted.get(colour) ?? 0) + 1);
      }
    }
    return new Map([...counted].map(([colour, count]) => [hex(colour), count]));
  };
  return { width, height, bytes: png.length, at, colours };
}

/** Colours of the bare sheet: ground, wall, and the tones between. */
function isBare(ink: string, colour: string): boolean {
  const channels = (hex: string) =>
    [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const [ground, wall, own] = [channels(ink), channels(wallInk(ink)), channels(colour)];
  return own.every((value, at) => {
    const ends = [ground[at] ?? 0, wall[at] ?? 0];
    return value >= Math.min(...ends) - 1 && value <= Math.max(...ends) + 1;
  });
}

const YEARS = { caption: 'Timeline: 9 moments', start: '2017', end: '2018', peak: '2017' };
const LONG = 'The quiet women of the seventh floor and the letter that nobody wanted to print ';
const TITLES: readonly (readonly [name: string, title: string])[] = [
  ['no', ''],
  ['1', 'O'],
  ['3', 'Now'],
  ['24', 'The women who spoke first'.slice(0, 24)],
  ['80', LONG],
  ['200', LONG.repeat(3).slice(0, 200).trim()],
  ['200, in one word,', 'Donaudampfschifffahrtsgesellschaft'.repeat(6).slice(0, 200)],
  ['200, in one Arabic word,', 'فسيكفيكهم'.repeat(23).slice(0, 200)],
  ['200, in Chinese,', '最先发声的女性们还没有结束'.repeat(16).slice(0, 200)],
  ['200, with high and deep marks,', 'Ẫấ ṇ̃ gjpqy '.repeat(17).slice(0, 200)],
  ['120, in Burmese,', 'နွေဦးတော်လှန်ရေး၏ပထမဆုံးနေ့ရက်များ'.repeat(4).slice(0, 120)],
];

describe.each(FORMATS)('a %s image', (format) => {
  const { width, height, margin, title: box, rule } = LAYOUTS[format];

  test.each([postCard(), caseStudyCard(), pageCard(), homeCard()])(
    'of a $kind has its size, and stays small',
    async (card) => {
      const picture = await draw(card, format);
      expect([picture.width, picture.height]).toEqual([width, height]);
      expect(picture.bytes).toBeLessThanOrEqual(60 * 1024);
    },
  );

  test.each(TITLES)('sets a title of %s letters whole, between its margins', async (_, title) => {
    const dir = /\p{Script=Arabic}/u.test(title) ? 'rtl' : 'ltr';
    const card = postCard({ title, dir, hashtag: '#A', wall: '#A' });
    const picture = await draw(card, format);
    expect(picture.bytes).toBeLessThanOrEqual(300 * 1024);
    const [top, bottom] = [box.bottom - box.height, box.bottom];
    const bare = (left: number, from: number, right: number, to: number) =>
      [...picture.colours(left, from, right, to).keys()].filter(
        (colour) => !isBare(card.ink, colour),
      );
    expect(bare(0, top - 4, margin - 3, rule.top)).toEqual([]);
    expect(bare(width - margin + 3, top - 4, width, rule.top)).toEqual([]);
    expect(bare(0, bottom + 3, width, rule.top - 1)).toEqual([]);
    expect(bare(margin, top, width - margin, bottom)).not.toEqual([]);
  });

  test('of a right-to-left site is the mirror of one read from the left', async () => {
    const y = LAYOUTS[format].flag.top + 3;
    const ltr = await draw(postCard(), format);
    const rtl = await draw(
      postCard({ dir: 'rtl', lang: 'fa', title: 'زنانی که نخست گفتند' }),
      format,
    );
    expect([ltr.at(4, y), isBare('#ec4a27', ltr.at(width - 5, y))]).toEqual(['#171411', true]);
    expect([rtl.at(width - 5, y), isBare('#ec4a27', rtl.at(4, y))]).toEqual(['#171411', true]);
  });
});

describe('a story', () => {
  test.each([postCard(), caseStudyCard()])('of a $kind leaves room for the app', async (card) => {
    const { colours, width, height } = await draw(card, 'story');
    const ground = card.kind === 'post' ? card.ink : '#171411';
    const parts = [colours(0, 0, width, 262), colours(0, height - 328, width, height)];
    const printed = parts.flatMap((part) => [...part.keys()].filter((hex) => !isBare(ground, hex)));
    expect(printed).toEqual([]);
  });

  test.each(['ltr', 'rtl'] as const)('carries the address as a QR code, %s', async (dir) => {
    const card = postCard({ dir });
    const { at, width } = await draw(card, 'story');
    const { data, size } = encode(card.url, { ecc: 'M', border: 0 });
    const { code, margin } = LAYOUTS.story;
    const side = code?.size ?? 0;
    const module = Math.floor(side / (size + 8));
    const inset = Math.floor((side - module * size) / 2);
    const left = (dir === 'ltr' ? width - margin - side : margin) + inset;
    const read = data.map((row, y) =>
      row.map((_, x) => {
        const middle = Math.floor((module - 1) / 2);
        return (
          at(left + x * module + middle, (code?.top ?? 0) + inset + y * module + middle) ===
          '#171411'
        );
      }),
    );
    expect(read).toEqual(data);
  });
});

describe('any ink', () => {
  const inks = [
    '#ffffff',
    '#000000',
    '#777777',
    '#808080',
    '#ffff00',
    '#0000ff',
    '#c2132e',
    '#5db7e8',
    '#171411',
    '#fdfcf8',
  ];

  test.each(inks)('%s is printed so that the title reads', async (ink) => {
    const { colours } = await draw(postCard({ ink }), 'wide');
    const { title, margin, width } = { ...LAYOUTS.wide };
    const sorted = [...colours(margin, title.bottom - 300, width - margin, title.bottom)]
      .toSorted(([, a], [, b]) => b - a)
      .map(([colour]) => colour);
    const print = sorted.find((colour) => !isBare(ink, colour)) ?? ink;
    expect(contrast(print, ink)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(print, wallInk(ink))).toBeGreaterThanOrEqual(4.5);
    expect(wallInk(ink)).not.toBe(ink);
  });

  test.each(inks)('%s reads on the black of a case study', async (ink) => {
    const { colours } = await draw(caseStudyCard({ ink, timeline: undefined }), 'wide');
    const [flag] = [...colours(0, 44, 50, 108)].toSorted(([, a], [, b]) => b - a);
    expect(contrast(flag?.[0] ?? '#171411', '#171411')).toBeGreaterThanOrEqual(4.5);
  });
});

describe('a case study', () => {
  test.each([
    ['a figure', { timeline: undefined }],
    ['a timeline', { figure: undefined }],
    ['neither', { figure: undefined, timeline: undefined }],
    ['a timeline without years', { timeline: { ...YEARS, counts: [] } }],
    ['a timeline of zeros', { timeline: { ...YEARS, counts: [0, 0] } }],
    ['a timeline of a century', { timeline: { ...YEARS, counts: Array(100).fill(3) } }],
    ['a year of forty moments', { timeline: { ...YEARS, counts: [1, 40, 1] } }],
    [
      'a very long title and figure',
      { title: LONG.repeat(2), figure: { value: LONG, label: LONG, source: LONG } },
    ],
  ])('with %s is drawn within its margins', async (_, changes) => {
    const { colours, width, height } = await draw(caseStudyCard(changes), 'wide');
    expect([...colours(0, 120, 57, height).keys()]).toEqual(['#171411']);
    expect([...colours(width - 57, 120, width, height).keys()]).toEqual(['#171411']);
    expect([...colours(0, height - 24, width, height).keys()]).toEqual(['#171411']);
  });
});

describe('a character', () => {
  test.each([
    ['a sign that no font has', 'Now \uE000 or never', 'Now or never'],
    ['an emoji newer than the drawings', 'Tired \u{1FAE9}', 'Tired'],
    ['an emoji made of others', '\u{1F426}\u200D\u{1F525} rises', '\u{1F426}\u{1F525} rises'],
    ['letters of mathematics', 'Leaving 𝕏 for 𝓰𝓸𝓸𝓭', 'Leaving X for good'],
    ['a fraction', 'At ⅐ of the price', 'At 1⁄7 of the price'],
    ['letters of no font in a title', 'The word 𒂼𒄄 is older', '#MeToo'],
    ['a mark of no font in a title', 'क\u{1133B} now', '#MeToo'],
  ])('%s: “%s” is drawn as “%s”', async (_, title, drawn) => {
    const [one, other] = [postCard({ title }), postCard({ title: drawn })];
    expect(await drawShareImage(one, 'wide')).toEqual(await drawShareImage(other, 'wide'));
  });

  test.each(['wide', 'square', 'story'] as const)(
    'that no font has stops no %s picture, wherever it stands',
    async (format) => {
      const bad = '𒂼𒄄';
      const all = { title: bad, siteName: bad, wall: bad, label: bad, hashtag: bad };
      const figure = { value: bad, label: bad, source: bad };
      const cards: readonly (readonly [ShareCard, ShareCard])[] = [
        [
          postCard({ ...all, author: bad, date: bad }),
          postCard({
            ...{ title: '', siteName: 'example.org', wall: '', label: '' },
            ...{ hashtag: '', author: undefined, date: undefined },
          }),
        ],
        [
          caseStudyCard({ ...all, figure, timeline: undefined }),
          caseStudyCard({
            ...{ title: 'example.org', siteName: 'example.org', label: '', hashtag: '' },
            ...{ figure: { value: '', label: '' }, timeline: undefined },
          }),
        ],
        [homeCard(all), homeCard({ title: '', siteName: 'example.org', wall: '' })],
      ];
      for (const [card, plain] of cards) {
        expect(await drawShareImage(card, format)).toEqual(await drawShareImage(plain, format));
      }
    },
  );

  test('of any kind stops no picture', { timeout: 60_000 }, async () => {
    const title = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(title, async (text) => {
        await expect(drawShareImage(postCard({ title: text }), 'wide')).resolves.toBeDefined();
      }),
      { numRuns: 40, seed: 8 },
    );
  });

  test.each(['✊🏽', '🏳️‍🌈', '👩🏽‍🚀', '❤️', '🇳🇬', '1️⃣', '✊'])(
    'that is an emoji, %s, is shown in colour',
    async (emoji) => {
      const ink = '#ffffff';
      const plain = await draw(postCard({ ink, title: 'A' }), 'wide');
      const shown = await draw(postCard({ ink, title: `A ${emoji}` }), 'wide');
      const { margin, width, title } = { ...LAYOUTS.wide };
      const coloured = ({ colours }: Picture) =>
        [...colours(margin, title.bottom - title.height, width - margin, title.bottom)].filter(
          ([hex]) => {
            const [red, green, blue] = [1, 3, 5].map((at) =>
              Number.parseInt(hex.slice(at, at + 2), 16),
            );
            return (
              Math.max(red ?? 0, green ?? 0, blue ?? 0) -
                Math.min(red ?? 0, green ?? 0, blue ?? 0) >
              60
            );
          },
        );
      expect(coloured(plain)).toEqual([]);
      expect(coloured(shown)).not.toEqual([]);
    },
  );
});
