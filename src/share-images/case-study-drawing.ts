import { BLACK, mix, PAPER, readable, textOn } from '../ink.ts';
import type { CaseStudyCard } from './card.ts';
import type { Drawing } from './drawing.ts';
import { figureBlock } from './figure-block.ts';
import { flag } from './flag.ts';
import { LAYOUTS, type Layout, type ShareFormat } from './format.ts';
import { codeAtEnd, flagPlace, nameAtEnd, outlinesOfWords } from './poster-drawing.ts';
import {
  block,
  blockHeight,
  fromStart,
  inkWidth,
  rect,
  type Sheet,
  sizeFor,
  text,
} from './sheet.ts';
import { spark } from './spark.ts';
import { setBlock } from './title.ts';

/** Where the parts of a case study's sheet stand, in pixels. */
interface Zones {
  /** Hashtag and title, between flag and rule. */
  readonly head: { readonly top: number; readonly bottom: number };
  readonly title: { readonly size: number; readonly height: number };
  readonly ruleTop: number;
  readonly figure: { readonly top: number; readonly bottom: number; readonly share: number };
  readonly spark: { readonly top: number; readonly floor: number; readonly size: number };
  readonly hashtag: number;
}

const ZONES: Readonly<Record<ShareFormat, Zones>> = {
  wide: {
    head: { top: 138, bottom: 318 },
    title: { size: 34, height: 76 },
    ruleTop: 336,
    figure: { top: 372, bottom: 582, share: 0.53 },
    spark: { top: 368, floor: 546, size: 20 },
    hashtag: 170,
  },
  square: {
    head: { top: 208, bottom: 486 },
    title: { size: 46, height: 150 },
    ruleTop: 516,
    figure: { top: 560, bottom: 786, share: 1 },
    spark: { top: 810, floor: 976, size: 25 },
    hashtag: 240,
  },
  story: {
    head: { top: 430, bottom: 766 },
    title: { size: 52, height: 180 },
    ruleTop: 800,
    figure: { top: 848, bottom: 1098, share: 1 },
    spark: { top: 1110, floor: 1262, size: 28 },
    hashtag: 270,
  },
};

/** A black sheet printed in the movement's ink. Throws MissingGlyphError. */
export async function drawCaseStudy(card: CaseStudyCard, format: ShareFormat): Promise<Drawing> {
  const layout = LAYOUTS[format];
  const zones = roomFor(card, layout, ZONES[format]);
  const sheet: Sheet = { width: layout.width, dir: card.dir };
  const ink = readable(card.ink, BLACK);
  const [flagText, name, host] = await outlinesOfWords(
    card,
    [card.label, 'display'],
    [card.siteName, 'strong'],
    [card.host, layout.code === undefined ? 'strong' : 'display'],
  );
  const banner = flagText && flag(sheet, flagText, flagPlace(layout), ink, textOn(ink));
  return {
    ground: BLACK,
    markup: [
      banner?.svg ?? '',
      name === undefined ? '' : nameAtEnd(sheet, layout, name, banner?.width ?? 0, PAPER),
      await head(card, sheet, layout, zones),
      rect(
        layout.margin,
        zones.ruleTop,
        sheet.width - 2 * layout.margin,
        layout.rule.height,
        PAPER,
      ),
      await figureOf(card, sheet, layout, zones, ink),
      await sparkOf(card, sheet, layout, zones, ink),
      layout.code === undefined || host === undefined ? '' : addressLine(sheet, layout, host),
      layout.code === undefined ? '' : codeAtEnd(sheet, layout, layout.code, card.url, BLACK),
    ].join(''),
  };
}

/** Without a figure and a timeline the hashtag has the sheet to itself. */
function roomFor({ figure, timeline }: CaseStudyCard, layout: Layout, zones: Zones): Zones {
  if (figure !== undefined || timeline !== undefined) return zones;
  const bottom = layout.title.bottom;
  const title = { size: zones.title.size * 1.4, height: (bottom - zones.head.top) * 0.45 };
  return {
    ...zones,
    title,
    head: { ...zones.head, bottom },
    ruleTop: layout.rule.top,
    hashtag: 300,
  };
}

/** The hashtag on one line as wide as it may be, and the title below it. */
async function head(
  card: CaseStudyCard,
  sheet: Sheet,
  { margin }: Layout,
  zones: Zones,
): Promise<string> {
  const width = sheet.width - 2 * margin;
  const style = { cut: 'strong', lang: card.lang, dir: card.dir, smallest: 16 } as const;
  const title = await setBlock(card.title, style, {
    width,
    height: zones.title.height,
    maxSize: zones.title.size,
  });
  const [hashtag] = await outlinesOfWords(card, [card.hashtag || card.title, 'display']);
  const titleTop = zones.head.bottom - blockHeight(title);
  const lines = block(sheet, title, margin, titleTop, PAPER);
  if (hashtag === undefined) return lines;
  const gap = title.lines.length === 0 ? 0 : 26;
  const room = titleTop - gap - zones.head.top;
  const tall = room / (hashtag.bottom - hashtag.top);
  const size = Math.min(sizeFor(hashtag, zones.hashtag, width), tall);
  const baseline = titleTop - gap - Math.max(0, hashtag.bottom) * size;
  return (
    text(hashtag, fromStart(sheet, margin, inkWidth(hashtag, size)), baseline, size, PAPER) + lines
  );
}

async function figureOf(
  card: CaseStudyCard,
  sheet: Sheet,
  layout: Layout,
  zones: Zones,
  ink: string,
) {
  if (card.figure === undefined) return '';
  const full = sheet.width - 2 * layout.margin;
  const width =
    card.timeline === undefined
      ? full
      : full * zones.figure.share - (zones.figure.share < 1 ? 40 : 0);
  const box = { top: zones.figure.top, bottom: zones.figure.bottom, margin: layout.margin, width };
  return figureBlock(card, card.figure, sheet, box, { ink, soft: SOFT });
}

const SOFT = mix(BLACK, PAPER, 0.62);

async function sparkOf(
  card: CaseStudyCard,
  sheet: Sheet,
  layout: Layout,
  zones: Zones,
  ink: string,
) {
  const { timeline } = card;
  if (timeline === undefined || timeline.points.length === 0) return '';
  const [start, end, peak] = await outlinesOfWords(
    card,
    [timeline.start, 'plain'],
    [timeline.end, 'plain'],
    [timeline.peak, 'strong'],
  );
  const full = sheet.width - 2 * layout.margin;
  const beside = card.figure !== undefined && zones.figure.share < 1;
  const width = beside ? full * (1 - zones.figure.share) : full;
  const top = card.figure === undefined ? zones.figure.top : zones.spark.top;
  const place = { ...zones.spark, top, start: layout.margin + full - width, width };
  const colours = { ink, bar: mix(BLACK, PAPER, 0.38), line: PAPER, soft: SOFT };
  return spark(sheet, timeline, { start, end, peak }, place, colours);
}

function addressLine(sheet: Sheet, layout: Layout, host: Parameters<typeof sizeFor>[0]): string {
  const { margin, code, foot } = layout;
  const room = sheet.width - 2 * margin - (code?.size ?? 0) - 36;
  const size = sizeFor(host, foot.size * 1.9, room);
  const bottom = (code?.top ?? 0) + (code?.size ?? 0) - 8;
  return text(host, fromStart(sheet, margin, inkWidth(host, size)), bottom, size, PAPER);
}
