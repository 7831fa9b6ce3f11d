import sharp from 'sharp';
import { randomFrom } from './random.ts';

/** Pixels of a picture as a telephone hands it on. */
const WIDTH = 1600;
const HEIGHT = 1067;

/** How many pictures are painted; the others are these with other bytes. */
const PAINTED = 5;

/** Photographs as JPEG by their number: no two of the first 18,000 have the same bytes. */
export async function photographs(): Promise<(number: number) => Buffer> {
  const painted = await Promise.all(Array.from({ length: PAINTED }, (_, seed) => paint(seed)));
  return (number) =>
    variant(painted[number % PAINTED] ?? Buffer.alloc(0), Math.floor(number / PAINTED));
}

/** Soft light, hard edges and grain: what costs an encoder as much as a photograph does. */
function paint(seed: number): Promise<Buffer> {
  const random = randomFrom(seed);
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 3);
  const waves = Array.from({ length: 3 }, () => [random.next() / 90, random.next() / 70] as const);
  const stripe = random.between(90, 260);
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) {
      const edge = Math.floor((x + y / 3) / stripe) % 2 === 0 ? 0 : 60;
      const grain = random.between(-3, 3);
      for (const [channel, [fx, fy]] of waves.entries()) {
        const light = 110 + 60 * Math.sin(x * fx + channel) * Math.cos(y * fy);
        pixels[(y * WIDTH + x) * 3 + channel] = light + edge + grain;
      }
    }
  }
  return sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .jpeg({ quality: 80 })
    .toBuffer();
}

/** The picture with its finest detail weighed otherwise: other bytes and pixels, the same work. */
function variant(picture: Buffer, number: number): Buffer {
  const made = Buffer.from(picture);
  const lastWeight = made.indexOf(Buffer.from([0xff, 0xdb])) + 5 + 63;
  made[lastWeight] = 40 + (number % 60);
  made[lastWeight - 1] = 40 + (Math.floor(number / 60) % 60);
  return made;
}
