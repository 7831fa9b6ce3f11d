import satori from 'satori';
import type { Direction } from '../strings/script.ts';
import type { Cut, Family } from '../fonts/families.ts';
import { ASCENT, DESCENT } from './font-repair.ts';
import { type SetText, setText } from './text-faces.ts';

/** A text to be set on one line. */
export interface TextRun {
  readonly text: string;
  readonly cut: Cut;
  readonly lang: string;
  readonly dir: Direction;
  /** By `familiesOf` the whole text, where this is a part of one. */
  readonly families: readonly Family[];
}

/** A text as shapes, measured in em from the start of its baseline; `top` is negative above it. */
export interface Outline {
  /** How far the text moves the pen. */
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** SVG without colour, in 1/200 em, its baseline at `BASELINE`. */
  readonly markup: string;
}

/** Outlines are drawn at this size in pixels; satori rounds coordinates to a tenth of one. */
export const DRAWN_SIZE = 200;
/** Where the baseline of an outline lies, in its own pixels. */
export const BASELINE = Math.round(ASCENT * DRAWN_SIZE);

/**
 * The outlines of texts, in their order, through one call of satori for those not yet known.
 * Throws MissingGlyphError.
 */
export async function outlinesOf(runs: readonly TextRun[]): Promise<readonly Outline[]> {
  const unknown = [...new Map(runs.map((run) => [keyOf(run), run]))].filter(
    ([key, { text }]) => text !== '' && !drawn.has(key),
  );
  const fresh = await drawOutlines(unknown.map(([, run]) => run));
  const found = new Map(unknown.map(([key], index) => [key, fresh[index] ?? EMPTY]));
  const outlines = runs.map((run) => drawn.get(keyOf(run)) ?? found.get(keyOf(run)) ?? EMPTY);
  if (drawn.size > 4000) drawn.clear();
  for (const [key, outline] of found) drawn.set(key, outline);
  return outlines;
}

/** Outlines in a row, each beginning at its place in em. */
export function sideBySide(outlines: readonly Outline[], starts: readonly number[]): Outline {
  const inked = outlines
    .map((outline, index) => ({ ...outline, start: starts[index] ?? 0 }))
    .filter(({ markup }) => markup !== '');
  if (inked.length === 0) return EMPTY;
  return {
    width: (starts[outlines.length - 1] ?? 0) + (outlines.at(-1)?.width ?? 0),
    left: Math.min(...inked.map(({ start, left }) => start + left)),
    right: Math.max(...inked.map(({ start, right }) => start + right)),
    top: Math.min(...inked.map(({ top }) => top)),
    bottom: Math.max(...inked.map(({ bottom }) => bottom)),
    markup: inked.map(({ start, markup }) => shifted(markup, start * DRAWN_SIZE)).join(''),
  };
}

function shifted(markup: string, by: number): string {
  return `<g transform="translate(${by.toFixed(1)} 0)">${markup}</g>`;
}

const EMPTY: Outline = { width: 0, left: 0, right: 0, top: 0, bottom: 0, markup: '' };
const drawn = new Map<string, Outline>();

function keyOf({ text, cut, lang, dir, families }: TextRun): string {
  return [cut, lang, dir, text, ...families.map(({ name }) => name)].join('\0');
}

/** All texts lie on one baseline, one over the other; satori puts a numbered mask before each. */
async function drawOutlines(runs: readonly TextRun[]): Promise<readonly Outline[]> {
  if (runs.length === 0) return [];
  const sets = await Promise.all(
    runs.map(({ text, cut, lang, families }) => setText(text, cut, lang, families)),
  );
  const faces = new Map(sets.flatMap((set) => set.faces.map((face) => [face.name, face])));
  const widths = new Map<string, number>();
  const svg = await satori(
    element(
      undefined,
      { display: 'flex' },
      sets.map((set, index) => textElement(set, runs[index], index)),
    ),
    {
      width: 10_000,
      height: DRAWN_SIZE,
      pointScaleFactor: 20,
      fonts: [...faces.values()].map(({ name, data }) => ({ name, data, weight: 400 })),
      graphemeImages: Object.assign({}, ...sets.map(({ images }) => images)),
      onNodeDetected: ({ key, width }) => {
        if (key !== undefined && key !== null) widths.set(String(key), width);
      },
    },
  );
  const shapes = new Map(
    [...svg.matchAll(/<mask id="satori_om-id-(\d+)">.*?<\/mask>(.*?)(?=<mask|<\/svg>)/gs)].map(
      ([, number, markup]) => [Number(number), markup ?? ''],
    ),
  );
  return runs.map((_, index) => outline(shapes.get(index) ?? '', widths.get(String(index)) ?? 0));
}

function textElement(set: SetText, run: TextRun | undefined, index: number) {
  const style = {
    position: 'absolute',
    left: 0,
    top: 0,
    fontSize: DRAWN_SIZE,
    fontFamily: set.faces.map(({ name }) => name).join(', '),
    lineHeight: ASCENT + DESCENT,
    whiteSpace: 'pre',
    direction: run?.dir ?? 'ltr',
  };
  return element(String(index), style, set.text);
}

function element(key: string | undefined, style: object, children: unknown) {
  return { type: 'div', key, props: { style, children } };
}

function outline(svg: string, width: number): Outline {
  const shapes = [...svg.matchAll(/<(?:path|image)\b[^>]*>/g)].map(([tag]) => {
    return tag.replace(/ fill="[^"]*"/, '').replace(/\/?>$/, '/>');
  });
  // Pairs of coordinates and nothing else: satori draws with M, L, Q and Z.
  const numbers = [...svg.matchAll(/ d="([^"]*)"/g)].flatMap(([, path = '']) =>
    Array.from(path.match(/-?[\d.]+/g) ?? [], Number),
  );
  const xs = numbers.filter((_, at) => at % 2 === 0).map((x) => x / DRAWN_SIZE);
  const ys = numbers.filter((_, at) => at % 2 === 1).map((y) => (y - BASELINE) / DRAWN_SIZE);
  const images = svg.includes('<image');
  if (shapes.length === 0) return { ...EMPTY, width: width / DRAWN_SIZE };
  return {
    width: width / DRAWN_SIZE,
    left: Math.min(...xs, ...(images ? [0] : [])),
    right: Math.max(...xs, ...(images ? [width / DRAWN_SIZE] : [])),
    top: Math.min(...ys, ...(images ? [-0.85] : [])),
    bottom: Math.max(...ys, ...(images ? [0.15] : [])),
    markup: shapes.join(''),
  };
}
