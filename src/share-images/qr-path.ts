import { encode } from 'uqr';
import { runsOf } from './qr-code.ts';

export interface QrPath {
  /** Lines as wide as a module, for `stroke`. */
  readonly d: string;
  /** Modules to a side. */
  readonly size: number;
}

/** A QR code without its quiet zone, in as few letters as a path can have. */
export function qrPath(url: string): QrPath {
  const { data, size } = encode(url, { ecc: 'M', border: 0 });
  return { d: data.map((row, line) => `M0 ${line}.5${strokes(row)}`).join(''), size };
}

function strokes(row: readonly boolean[]): string {
  const runs = runsOf(row);
  return runs
    .map(([from, length], at) => {
      const [before = 0, drawn = 0] = runs[at - 1] ?? [];
      const gap = from - before - drawn;
      return `${gap > 0 ? `m${gap} 0` : ''}h${length}`;
    })
    .join('');
}
