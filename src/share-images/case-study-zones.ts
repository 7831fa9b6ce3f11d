import type { CaseStudyCard } from './card.ts';
import type { Layout, ShareFormat } from './format.ts';

/** Where the parts of a case study's sheet stand, in pixels. */
export interface Zones {
  /** Hashtag and title, between flag and rule. */
  readonly head: { readonly top: number; readonly bottom: number };
  readonly title: { readonly size: number; readonly height: number };
  readonly ruleTop: number;
  readonly figure: { readonly top: number; readonly bottom: number; readonly share: number };
  readonly years: { readonly top: number; readonly floor: number; readonly size: number };
  readonly hashtag: number;
}

const ALL_ZONES: Readonly<Record<ShareFormat, Zones>> = {
  wide: {
    head: { top: 138, bottom: 318 },
    title: { size: 34, height: 76 },
    ruleTop: 336,
    figure: { top: 372, bottom: 582, share: 0.53 },
    years: { top: 368, floor: 546, size: 20 },
    hashtag: 170,
  },
  square: {
    head: { top: 208, bottom: 486 },
    title: { size: 46, height: 150 },
    ruleTop: 516,
    figure: { top: 560, bottom: 786, share: 1 },
    years: { top: 810, floor: 976, size: 25 },
    hashtag: 240,
  },
  story: {
    head: { top: 430, bottom: 766 },
    title: { size: 52, height: 180 },
    ruleTop: 800,
    figure: { top: 848, bottom: 1098, share: 1 },
    years: { top: 1110, floor: 1262, size: 28 },
    hashtag: 270,
  },
};

/** Without a figure and a timeline the hashtag has the sheet to itself. */
export function zonesFor(card: CaseStudyCard, layout: Layout, format: ShareFormat): Zones {
  const zones = ALL_ZONES[format];
  if (card.figure !== undefined || card.timeline !== undefined) return zones;
  const { bottom } = layout.title;
  const title = { size: zones.title.size * 1.4, height: (bottom - zones.head.top) * 0.45 };
  const head = { ...zones.head, bottom };
  return { ...zones, title, head, ruleTop: layout.rule.top, hashtag: 300 };
}
