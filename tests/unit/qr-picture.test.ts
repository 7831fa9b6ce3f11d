import sharp from 'sharp';
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { qrPicture } from '../../src/share-images/qr-picture.ts';

test.each(['https://broadside.example/posts/a/', `https://x.example/${'long-'.repeat(30)}`])(
  'the code of %s is drawn module by module',
  async (url) => {
    const { src, size } = qrPicture(url);
    const png = Buffer.from(src.replace('data:image/png;base64,', ''), 'base64');
    const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
    expect(info).toMatchObject({ width: size, height: size, channels: 1 });
    const drawn = [...data].map((light) => light === 0);
    expect(drawn).toEqual(encode(url, { ecc: 'M', border: 0 }).data.flat());
  },
);
