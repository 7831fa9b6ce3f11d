import { BLACK, mix, PAPER, readable, textOn } from '../core/ink.ts';
import type { CaseStudyCard } from './card.ts';
import { figureBlock } from './figure-block.ts';
import { flag } from './flag.ts';
import { LAYOUTS, type Layout, type ShareFormat } from './format.ts';
import { type Zones, zonesFor } from './case-study-zones.ts';
import { codeAtEnd, flagPlace, hostBesideCode, nameAtEnd, ruleAt } from './furniture.ts';
import { type Drawing, inkWidth, type Shape, sizeFor, text } from './shape.ts';
import { block, blockHeight, fromStart, type Sheet } from './sheet.ts';

import { setBlock } from './title.ts';
import { outlineWords } from './words.ts';
import { yearRow } from './year-row.ts';

const SOFT = mix(BLACK, PAPER, 0.62);
const MARKS = mix(BLACK, PAPER, 0.62);

type Parts = Drawing['parts'];

/** What the parts of a case study's sheet need to know. */
interface Desk {
  readonly card: CaseStudyCard;
  readonly sheet: Sheet;
  readonly layout: Layout;
  readonly zones: Zones;
  /** The movement's ink, light enough for black. */
  readonly ink: string;
}

/** A black sheet printed in the movement's ink. Throws MissingGlyphError. */
export async function drawCaseStudy(card: CaseStudyCard, format: ShareFormat): Promise<Drawing> {
  const layout = LAYOUTS[format];
  const zones = zonesFor(card, layout, format);
  const sheet: Sheet = { width: layout.width, dir: card.dir };
  const ink = readable(card.ink, BLACK);
  const desk: Desk = { card, sheet, layout, zones, ink };
  const [label, name, host] = await outlineWords(
    card,
    [card.label, 'display'],
    [card.siteName, 'strong'],
    [layout.code === undefined ? '' : card.host, 'display'],
  );
  const banner = label && flag(sheet, label, flagPlace(layout), ink, textOn(ink));
  return {
    ground: BLACK,
    parts: [
      banner?.shapes ?? [],
      nameAtEnd(sheet, layout, name, banner?.width ?? 0, PAPER),
      ...(await head(desk)),
      ruleAt(sheet, layout, zones.ruleTop, PAPER),
      ...(await figure(desk)),
      await timeline(desk),
      hostBesideCode(sheet, layout, host, PAPER),
      codeAtEnd(sheet, layout, card.url),
    ],
  };
}

/** The hashtag on one line as wide as it may be, and the title below it. */
async function head({ card, sheet, layout: { margin }, zones }: Desk): Promise<Parts> {
  const width = sheet.width - 2 * margin;
  const title = await setBlock(
    card.title,
    { cut: 'strong', lang: card.lang, dir: card.dir, smallest: 16 },
    { width, height: zones.title.height, maxSize: zones.title.size, worth: 1.25 },
  );
  const [hashtag] = await outlineWords(card, [card.hashtag, 'display']);
  const titleTop = zones.head.bottom - blockHeight(title);
  const lines = block(sheet, title, margin, titleTop, PAPER);
  if (hashtag === undefined) return lines;
  const foot = titleTop - (title.lines.length === 0 ? 0 : 26);
  const tall = (foot - zones.head.top) / (hashtag.bottom - hashtag.top);
  const size = Math.min(sizeFor(hashtag, zones.hashtag, width), tall);
  const x = fromStart(sheet, margin, inkWidth(hashtag, size));
  return [[text(hashtag, x, foot - Math.max(0, hashtag.bottom) * size, size, PAPER)], ...lines];
}

async function figure({ card, sheet, layout, zones, ink }: Desk): Promise<Parts> {
  if (card.figure === undefined) return [];
  const { top, bottom, share } = zones.figure;
  const full = sheet.width - 2 * layout.margin;
  const shared = card.timeline !== undefined && share < 1;
  const width = shared ? full * share - 40 : full;
  const box = { top, bottom, margin: layout.margin, width };
  return figureBlock(card, card.figure, sheet, box, { ink, soft: SOFT });
}

async function timeline({ card, sheet, layout, zones, ink }: Desk): Promise<readonly Shape[]> {
  if (card.timeline === undefined || card.timeline.counts.length === 0) return [];
  const [caption, start, end, peak] = await outlineWords(
    card,
    [card.timeline.caption, 'strong'],
    [card.timeline.start, 'plain'],
    [card.timeline.end, 'plain'],
    [card.timeline.peak, 'strong'],
  );
  const full = sheet.width - 2 * layout.margin;
  const shared = card.figure !== undefined && zones.figure.share < 1;
  const width = shared ? full * (1 - zones.figure.share) : full;
  const top = card.figure === undefined ? zones.figure.top : zones.years.top;
  const place = { ...zones.years, top, start: layout.margin + full - width, width };
  const colours = { ink, mark: MARKS, line: PAPER, soft: SOFT };
  return yearRow(sheet, card.timeline, { caption, start, end, peak }, place, colours);
}
