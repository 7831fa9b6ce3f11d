import { encode } from 'uqr';
import { rect, type Shape } from './shape.ts';

/**
 * A QR code in a square of paper, `size` pixels wide, its quiet zone of four modules included;
 * modules are whole pixels. Error correction M: a crease or a thumb does not matter.
 */
export function qrCode(
  url: string,
  x: number,
  y: number,
  size: number,
  ink: string,
  paper: string,
): readonly Shape[] {
  const { data, size: modules } = encode(url, { ecc: 'M', border: 0 });
  const module = Math.floor(size / (modules + 8));
  const inset = Math.floor((size - module * modules) / 2);
  const runs = data.flatMap((row, line) =>
    runsOf(row).map(([from, length]) => `M${from} ${line}h${length}v1h-${length}z`),
  );
  const place = `translate(${x + inset} ${y + inset}) scale(${module})`;
  const svg = `<path transform="${place}" shape-rendering="crispEdges" fill="${ink}" d="${runs.join('')}"/>`;
  const sheet = rect(x, y, size, size, paper);
  return [sheet, { ...sheet, svg }];
}

/** Stretches of dark modules in a row. */
function runsOf(row: readonly boolean[]): readonly (readonly [from: number, length: number])[] {
  const digits = row.map((dark) => (dark ? '1' : '0')).join('');
  return [...digits.matchAll(/1+/g)].map((run) => [run.index, run[0].length]);
}
