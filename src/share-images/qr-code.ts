import { encode } from 'uqr';

/**
 * A QR code as SVG in a square of paper, `size` pixels wide, its quiet zone of four modules
 * included; modules are whole pixels. Error correction M: a crease or a thumb does not matter.
 */
export function qrCode(
  url: string,
  x: number,
  y: number,
  size: number,
  ink: string,
  paper: string,
) {
  const { data, size: modules } = encode(url, { ecc: 'M', border: 0 });
  const module = Math.floor(size / (modules + 8));
  const inset = (size - module * modules) / 2;
  const runs = data.flatMap((row, line) =>
    runsOf(row).map(([from, length]) => {
      return `M${from} ${line}h${length}v1h-${length}z`;
    }),
  );
  return (
    `<rect x="${x}" y="${y}" width="${size}" height="${size}" fill="${paper}"/>` +
    `<path transform="translate(${x + Math.floor(inset)} ${y + Math.floor(inset)}) scale(${module})" ` +
    `shape-rendering="crispEdges" fill="${ink}" d="${runs.join('')}"/>`
  );
}

/** Stretches of dark modules in a row. */
function runsOf(row: readonly boolean[]): readonly (readonly [from: number, length: number])[] {
  return [
    ...row
      .map((dark) => (dark ? '1' : '0'))
      .join('')
      .matchAll(/1+/g),
  ].map((run) => [run.index, run[0].length]);
}
