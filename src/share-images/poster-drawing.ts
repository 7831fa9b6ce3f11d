import { PAPER, textOn } from '../ink.ts';
import type { HomeCard, PageCard, PostCard } from './card.ts';
import type { Drawing } from './drawing.ts';
import type { Cut } from './families.ts';
import { flag } from './flag.ts';
import { LAYOUTS, type Layout, type ShareFormat } from './format.ts';
import { foot } from './foot.ts';
import { type Outline, outlinesOf } from './outline.ts';
import { qrCode } from './qr-code.ts';
import { directionOf } from './script.ts';
import { block, blockHeight, fromEnd, inkWidth, rect, type Sheet, sizeFor, text } from './sheet.ts';
import { isolate, setBlock } from './title.ts';
import { wallInk } from './wall.ts';

type Poster = PostCard | PageCard | HomeCard;

/** A sheet in ink with its wall, for posts, pages and the home page. Throws MissingGlyphError. */
export async function drawPoster(card: Poster, format: ShareFormat): Promise<Drawing> {
  const layout = LAYOUTS[format];
  const sheet: Sheet = { width: layout.width, dir: card.dir };
  const print = textOn(card.ink);
  const words = wordsOf(card);
  const [flagText, name] = await outlinesOfWords(
    card,
    [words.flag, 'display'],
    [words.name, 'strong'],
  );
  const title = await setBlock(
    words.title,
    { cut: 'display', lang: card.lang, dir: card.dir, smallest: layout.title.smallest },
    titleBox(layout),
  );
  const top = layout.title.bottom - blockHeight(title);
  const banner = flagText && flag(sheet, flagText, flagPlace(layout), print, card.ink);
  return {
    ground: card.ink,
    wall: { words: card.wall.trim() || card.siteName, ink: wallInk(card.ink) },
    markup: [
      banner?.svg ?? '',
      name === undefined ? '' : nameAtEnd(sheet, layout, name, banner?.width ?? 0, print),
      block(sheet, title, layout.margin, top, print),
      ruleAcross(sheet, layout, print),
      await foot(card, sheet, layout, print),
      layout.code === undefined ? '' : codeAtEnd(sheet, layout, layout.code, card.url, print),
    ].join(''),
  };
}

/** Which words go where; an empty title gives way to the next best name of the page. */
function wordsOf(card: Poster): { title: string; flag: string; name: string } {
  const hashtag = card.kind === 'post' ? card.hashtag : undefined;
  const label = card.kind === 'home' ? '' : (card.label ?? card.siteName);
  const title = card.title.trim() || hashtag || card.siteName;
  const flagText = hashtag ?? label;
  const named = card.kind === 'home' ? title : flagText;
  return { title, flag: flagText, name: named === card.siteName ? '' : card.siteName };
}

/** Outlines of words, undefined for the empty ones. */
export async function outlinesOfWords(
  { lang, dir }: { readonly lang: string; readonly dir: Sheet['dir'] },
  ...words: readonly (readonly [text: string | undefined, cut: Cut])[]
): Promise<readonly (Outline | undefined)[]> {
  const outlines = await outlinesOf(
    words.map(([words = '', cut]) => {
      const own = directionOf(words, dir);
      return { text: isolate(words.trim(), own), cut, lang, dir: own };
    }),
  );
  return outlines.map((outline) => (outline.markup === '' ? undefined : outline));
}

export function flagPlace({ flag: place, margin, width }: Layout) {
  return { ...place, margin, room: width * 0.66 };
}

/** The site's name at the other end, as large as the flag leaves room for. */
export function nameAtEnd(
  sheet: Sheet,
  layout: Layout,
  name: Outline,
  taken: number,
  fill: string,
) {
  const { baseline, size: largest } = layout.name;
  const size = sizeFor(
    name,
    largest,
    sheet.width - layout.margin - Math.max(taken, layout.margin) - 24,
  );
  return text(name, fromEnd(sheet, layout.margin, inkWidth(name, size)), baseline, size, fill);
}

export function ruleAcross(sheet: Sheet, { rule, margin }: Layout, fill: string): string {
  return rect(margin, rule.top, sheet.width - 2 * margin, rule.height, fill);
}

export function codeAtEnd(
  sheet: Sheet,
  { margin }: Layout,
  { top, size }: NonNullable<Layout['code']>,
  url: string,
  fill: string,
): string {
  const dark = fill === PAPER || fill === '#ffffff' ? '#171411' : fill;
  return qrCode(url, fromEnd(sheet, margin, size), top, size, dark, PAPER);
}

export function titleBox({ width, margin, title }: Layout) {
  return { width: width - 2 * margin, height: title.height, maxSize: title.largest };
}
