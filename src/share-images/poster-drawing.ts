import { textOn } from '../core/ink.ts';
import type { HomeCard, PageCard, PostCard } from './card.ts';
import { flag } from './flag.ts';
import { foot } from './foot.ts';
import { LAYOUTS, type ShareFormat } from './format.ts';
import { codeAtEnd, flagPlace, nameAtEnd, ruleAt } from './furniture.ts';
import { block, blockHeight, type Sheet } from './sheet.ts';
import { setBlock } from './title.ts';
import { wallInk } from './wall.ts';
import { outlineWords } from './words.ts';
import type { Drawing } from './shape.ts';

type Poster = PostCard | PageCard | HomeCard;

/** A sheet in ink with its wall, for posts, pages and the home page. Throws MissingGlyphError. */
export async function drawPoster(card: Poster, format: ShareFormat): Promise<Drawing> {
  const layout = LAYOUTS[format];
  const { margin } = layout;
  const sheet: Sheet = { width: layout.width, dir: card.dir };
  const print = textOn(card.ink);
  const words = wordsOf(card);
  const [flagText, name] = await outlineWords(
    card,
    [words.flag, 'display'],
    [words.name, 'strong'],
  );
  const { smallest, largest, height, bottom } = layout.title;
  const title = await setBlock(
    words.title,
    { cut: 'display', lang: card.lang, dir: card.dir, smallest },
    { width: layout.width - 2 * margin, height, maxSize: largest },
  );
  const banner = flagText && flag(sheet, flagText, flagPlace(layout), print, card.ink);
  return {
    ground: card.ink,
    wall: { words: card.wall.trim() || card.siteName, ink: wallInk(card.ink) },
    parts: [
      banner?.shapes ?? [],
      nameAtEnd(sheet, layout, name, banner?.width ?? 0, print),
      ...block(sheet, title, margin, bottom - blockHeight(title), print),
      ruleAt(sheet, layout, layout.rule.top, print),
      await foot(card, sheet, layout, print),
      codeAtEnd(sheet, layout, card.url),
    ],
  };
}

/** Which words go where; an empty title gives way to the next best name of the page. */
function wordsOf(card: Poster): { title: string; flag: string; name: string } {
  const hashtag = card.kind === 'post' ? card.hashtag : undefined;
  const flagText = card.kind === 'home' ? '' : hashtag || card.label || card.siteName;
  const title = card.title.trim() || hashtag || card.siteName;
  const named = card.kind === 'home' ? title : flagText;
  return { title, flag: flagText, name: named === card.siteName ? '' : card.siteName };
}
