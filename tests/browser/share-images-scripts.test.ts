import { Resvg } from '@resvg/resvg-js';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Direction, directionOfText } from '../../src/strings/script.ts';
import { text as place } from '../../src/share-images/shape.ts';
import { familiesOf, setText } from '../../src/share-images/text-faces.ts';
import { isolate, setBlock } from '../../src/share-images/title.ts';
import { freezeFont } from '../../src/share-images/typeface.ts';
import { launchChromium } from './chromium.ts';

/** Every script the engine promises, with the marks, joins and turns that are easily lost. */
const TITLES: readonly (readonly [name: string, lang: string, title: string])[] = [
  ['English', 'en', 'The women who spoke first: “fight for $15”'],
  ['Spanish', 'es', '¿Quién cantó? El año de la niña, ¡ya!'],
  ['Polish', 'pl', 'Żółć, źrebię i ćma: łódź'],
  ['Yoruba', 'yo', 'Ètó ọmọnìyàn: Àwọn òdọ́ ǹjẹ́ m̀ ṣe tán?'],
  ['Hausa', 'ha', 'Ɗan ƙasa da ɓera ya ce'],
  ['Vietnamese', 'vi', 'Những người phụ nữ đầu tiên lên tiếng ở phố Huế'],
  ['Russian', 'ru', 'Женщины, которые заговорили: ещё её подъезд'],
  ['Ukrainian', 'uk', 'Ґрунт, її голос і ящірка'],
  ['Greek', 'el', 'Οι γυναίκες που μίλησαν πρώτες: ΐ, Ώρα'],
  ['Arabic', 'ar', 'قصة أول مظاهرة: ثبت الشيخ'],
  ['Arabic with vowels', 'ar', 'أَوَّلًا: كُتِبَتِ القِصَّةُ'],
  ['Arabic with Latin and figures', 'ar', 'قصة #MeToo في مصر (2017)'],
  ['Persian', 'fa', 'زن، زندگی، آزادی: پژواک ۱۴۰۱'],
  ['Persian with a zero-width non-joiner', 'fa', 'می‌خواهیم آن‌ها را'],
  ['Urdu', 'ur', 'عورت مارچ: ہم گھر سے نکلے'],
  ['Hebrew', 'he', '"זה לא נגמר" (2017): נשים'],
  ['Hebrew with points', 'he', 'שָׁלוֹם לְכֻלָּם'],
  ['Hindi', 'hi', 'दिल्ली की सरहद पर किसान आंदोलन: श्रृंखला'],
  ['Marathi', 'mr', 'स्त्री-पुरुष समता, कृषी क्रांती'],
  ['Bengali', 'bn', 'শাহবাগ আন্দোলন: ন্যায়বিচারের কণ্ঠস্বর'],
  ['Thai', 'th', 'เยาวชนปลดแอก ที่นี่น้ำท่วม ผู้ชุมนุม'],
  ['Burmese', 'my', 'နွေဦးတော်လှန်ရေး ပြည်သူတို့၏အသံ ဒီမိုကရေစီ'],
  ['Georgian', 'ka', 'ქართული ოცნება, 2024'],
  ['Armenian', 'hy', 'Հայերեն շարժում. և'],
  ['Tigrinya', 'ti', 'ትግራይ፣ ሰላም'],
  ['Tamil', 'ta', 'தமிழ் போராட்டம் ஸ்ரீ'],
  ['Telugu', 'te', 'తెలుగు ఉద్యమం ర్క్ష'],
  ['Kannada', 'kn', 'ಕನ್ನಡ ಚಳುವಳಿ ರ್ತ್ರಿ'],
  ['Malayalam', 'ml', 'മലയാളം പ്രക്ഷോഭം'],
  ['Gujarati', 'gu', 'ગુજરાતી આંદોલન ક્ર્ષિં'],
  ['Punjabi', 'pa', 'ਪੰਜਾਬੀ ਕਿਸਾਨ ਸ੍ਰੀ'],
  ['Odia', 'or', 'ଓଡ଼ିଆ ଆନ୍ଦୋଳନ'],
  ['Sinhala', 'si', 'සිංහල අරගලය ශ්‍රී'],
  ['Khmer', 'km', 'ខ្មែរ ចលនា ស្ត្រី'],
  ['Lao', 'lo', 'ລາວ ການເຄື່ອນໄຫວ ນ້ຳ'],
  ['Tibetan', 'bo', 'བོད་རང་བཙན་ རྒྱལ་'],
  ['English with Tibetan', 'en', 'Free Tibet བོད་'],
  ['Simplified Chinese', 'zh-Hans', '最先发声的女性们：还没有结束'],
  ['Traditional Chinese', 'zh-Hant', '反送中運動的第一個夏天'],
  ['Japanese', 'ja', '最初に声を上げた女性たち、がんばれ'],
  ['Korean', 'ko', '먼저 말한 여성들은 끝나지 않았다'],
];

/** Sofia Sans knows Ukrainian letters in two forms, Bulgarian and Russian, and names only the latter. */
const FORMS: Readonly<Record<string, string>> = { uk: 'ru' };

const SIZE = 120;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 3600, height: 400 } });
});
afterAll(() => browser.close());

test.each(TITLES)('%s is drawn as the browser draws it', async (_, lang, title) => {
  const dir = directionOfText(title, 'ltr');
  const ours = await inkOf(await drawnByUs(title, lang, dir));
  const theirs = await inkOf(await drawnByBrowser(title, lang, dir));
  expect(Math.abs(ours.width - theirs.width)).toBeLessThanOrEqual(NEAR);
  expect(Math.abs(ours.height - theirs.height)).toBeLessThanOrEqual(NEAR);
  expect({ lost: strays(theirs, ours), added: strays(ours, theirs) }).toEqual({
    lost: 0,
    added: 0,
  });
});

/** The title on one line, by way of the code that sets the titles of cards. */
async function drawnByUs(title: string, lang: string, dir: Direction): Promise<Buffer> {
  const style = { cut: 'display', lang, dir, smallest: 1 } as const;
  const { lines } = await setBlock(title, style, { width: 3500, height: 400, maxSize: SIZE });
  const [line] = lines;
  if (line === undefined || lines.length > 1) throw new Error(`${lines.length} lines, not one.`);
  const { svg } = place(line, 20, 250, SIZE, '#000');
  const sheet = `<svg xmlns="http://www.w3.org/2000/svg" width="3600" height="400"><rect width="3600" height="400" fill="#fff"/>${svg}</svg>`;
  return Buffer.from(new Resvg(sheet, { font: { loadSystemFonts: false } }).render().asPng());
}

/** The same words in the same font files, those as their makers meant them. */
async function drawnByBrowser(title: string, lang: string, dir: Direction): Promise<Buffer> {
  const families = await familiesOf(title, 'display', lang);
  const { text, faces } = await setText(isolate(title, dir), 'display', lang, families);
  const fonts = await Promise.all(
    faces.map(async ({ name, slice }) => {
      const file = await freezeFont(slice, 'display');
      return `@font-face { font-family: "${name}"; src: url(data:font/ttf;base64,${file.toString('base64')}) }`;
    }),
  );
  const family = faces.map(({ name }) => `"${name}"`).join(', ');
  await page.setContent(
    `<!doctype html><html lang="${FORMS[lang] ?? lang}"><style>${fonts.join('\n')}
      body { margin: 0; background: #fff } p { position: absolute; left: 20px; top: 60px; margin: 0;
      font: ${SIZE}px/2 ${family}; white-space: pre; text-rendering: geometricPrecision }</style>
      <p dir="${dir}"></p></html>`,
  );
  await page.locator('p').evaluate((line, words) => {
    line.textContent = words;
  }, text);
  await page.evaluate(() => document.fonts.ready);
  return page.screenshot();
}

interface Ink {
  readonly width: number;
  readonly height: number;
  readonly dark: readonly boolean[];
}

/** An image trimmed to what is printed on it. */
async function inkOf(png: Buffer): Promise<Ink> {
  const { data, info } = await sharp(png)
    .flatten({ background: '#fff' })
    .greyscale()
    .trim({ background: '#fff', threshold: 100 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, dark: Array.from(data, (grey) => grey < 128) };
}

/** How far apart, in pixels of 1/120 em, two drawings of one line may be: rounding, no more. */
const NEAR = 3;

/**
 * The number of places where `one` has ink and `other` has none anywhere near. A dot or an accent is
 * hundreds of pixels.
 */
function strays(one: Ink, other: Ink): number {
  return one.dark.filter((dark, at) => {
    if (!dark) return false;
    const [x, y] = [at % one.width, Math.floor(at / one.width)];
    for (let row = Math.max(0, y - NEAR); row <= Math.min(other.height - 1, y + NEAR); row += 1) {
      const start = row * other.width;
      const near = other.dark.slice(
        start + Math.max(0, x - NEAR),
        start + Math.min(other.width, x + NEAR + 1),
      );
      if (near.includes(true)) return false;
    }
    return true;
  }).length;
}
