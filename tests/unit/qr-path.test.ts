import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { qrPath } from '../../src/share-images/qr-path.ts';

test.each(['https://broadside.example/posts/a/', `https://x.example/${'long-'.repeat(30)}`])(
  'the code of %s is drawn module by module',
  (url) => {
    const { d, size } = qrPath(url);
    expect(drawn(d, size)).toEqual(encode(url, { ecc: 'M', border: 0 }).data);
  },
);

/** The modules that a pen as wide as one leaves dark. */
function drawn(d: string, size: number): boolean[][] {
  const dark = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, line, strokes = ''] of d.matchAll(/M0 (\d+)\.5((?:m\d+ 0|h\d+)*)/g)) {
    let at = 0;
    for (const [, gap, length] of strokes.matchAll(/m(\d+) 0|h(\d+)/g)) {
      const end = at + Number(gap ?? length);
      if (length !== undefined) dark[Number(line)]?.fill(true, at, end);
      at = end;
    }
  }
  return dark;
}
