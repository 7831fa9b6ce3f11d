/** The black of the press and the paper it prints on. */
export const BLACK = '#171411';
export const PAPER = '#fdfcf8';

/** WCAG 2.2 AA for text of any size. */
export const ENOUGH = 4.5;

/** Red, green and blue, each 0..255. */
export type Rgb = readonly [number, number, number];

/** `#rgb` or `#rrggbb` as numbers. Throws a RangeError for anything else. */
export function parseHex(hex: string): Rgb {
  const digits = /^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(hex) ? hex.slice(1) : undefined;
  if (digits === undefined) {
    throw new RangeError(`“${hex}” is not a colour. Write it as #rrggbb, for example #c2132e.`);
  }
  const full = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const channel = (at: number) => Number.parseInt(full.slice(at, at + 2), 16);
  return [channel(0), channel(2), channel(4)];
}

/** `#rrggbb`, channels rounded and held to 0..255. */
export function formatHex(rgb: Rgb): string {
  const byte = (value: number) => Math.max(0, Math.min(255, Math.round(value)));
  return `#${rgb.map((value) => byte(value).toString(16).padStart(2, '0')).join('')}`;
}

/** WCAG relative luminance, 0 (black) to 1 (white). */
export function luminance(hex: string): number {
  const [red, green, blue] = parseHex(hex);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** WCAG contrast ratio, 1 to 21; the order of the colours does not matter. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/**
 * The text colour for a ground of this ink: our black or paper, whichever contrasts more.
 * A few middle tones reach 4.5 with neither; they get pure black or white, one of which always does.
 */
export function textOn(ink: string): string {
  const ours = stronger(ink, BLACK, PAPER);
  return contrast(ours, ink) >= ENOUGH ? ours : stronger(ink, '#000000', '#ffffff');
}

/** Whether text on this ink is the dark one. */
export function isLight(ink: string): boolean {
  return luminance(textOn(ink)) < luminance(ink);
}

/**
 * The ink nearest to the given one that reads on the ground with at least this ratio: itself where
 * it does already, else mixed with white on dark grounds and with black on light ones, in 256 steps.
 * Where no colour reaches the ratio, the end of that road.
 */
export function readable(ink: string, ground: string, ratio: number = ENOUGH): string {
  const end = stronger(ground, '#000000', '#ffffff');
  for (let step = 0; step < 256; step += 1) {
    const candidate = mix(ink, end, step / 256);
    if (contrast(candidate, ground) >= ratio) return candidate;
  }
  return end;
}

/** `share` (0..1) of the second colour mixed into the first, in sRGB. */
export function mix(first: string, second: string, share: number): string {
  const [r1, g1, b1] = parseHex(first);
  const [r2, g2, b2] = parseHex(second);
  const between = (a: number, b: number) => a + (b - a) * share;
  return formatHex([between(r1, r2), between(g1, g2), between(b1, b2)]);
}

function stronger(ground: string, one: string, other: string): string {
  return contrast(one, ground) >= contrast(other, ground) ? one : other;
}

function linear(channel: number): number {
  const part = channel / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
