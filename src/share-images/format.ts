/** wide: og:image. square: feeds. story: full phone screen, with a QR code. */
export type ShareFormat = 'wide' | 'square' | 'story';

/** Where things stand on a sheet, in pixels. Distances from the side count from the start edge. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Free on either side. */
  readonly margin: number;
  readonly flag: { readonly top: number; readonly height: number; readonly size: number };
  /** Baseline and size of the site's name, at the end edge. */
  readonly name: { readonly baseline: number; readonly size: number };
  readonly title: TitleBox;
  readonly rule: { readonly top: number; readonly height: number };
  /** The small text under the rule. */
  readonly foot: { readonly baseline: number; readonly size: number };
  /** The square that holds the QR code, at the end edge. */
  readonly code?: { readonly top: number; readonly size: number };
  /** Type size of the wall, and the tones between it and the ground: on phones one sees none. */
  readonly wall: { readonly size: number; readonly steps: number };
}

export interface TitleBox {
  readonly bottom: number;
  readonly height: number;
  readonly smallest: number;
  readonly largest: number;
}

/** Stories keep 264 px at the top and 330 at the foot free: apps put their own controls there. */
export const LAYOUTS: Readonly<Record<ShareFormat, Layout>> = {
  wide: {
    width: 1200,
    height: 630,
    margin: 60,
    flag: { top: 42, height: 68, size: 43 },
    name: { baseline: 86, size: 27 },
    title: { bottom: 508, height: 338, smallest: 40, largest: 236 },
    rule: { top: 537, height: 8 },
    foot: { baseline: 597, size: 28 },
    wall: { size: 150, steps: 2 },
  },
  square: {
    width: 1080,
    height: 1080,
    margin: 64,
    flag: { top: 64, height: 92, size: 58 },
    name: { baseline: 121, size: 32 },
    title: { bottom: 926, height: 690, smallest: 54, largest: 250 },
    rule: { top: 960, height: 10 },
    foot: { baseline: 1035, size: 33 },
    wall: { size: 166, steps: 2 },
  },
  story: {
    width: 1080,
    height: 1920,
    margin: 72,
    flag: { top: 264, height: 112, size: 68 },
    name: { baseline: 334, size: 36 },
    title: { bottom: 1252, height: 820, smallest: 64, largest: 270 },
    rule: { top: 1290, height: 12 },
    foot: { baseline: 1380, size: 36 },
    code: { top: 1342, size: 248 },
    wall: { size: 200, steps: 1 },
  },
};
