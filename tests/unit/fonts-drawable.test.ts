import { describe, expect, test } from 'vitest';
import { coveringOf } from '../../src/fonts/coverage.ts';
import { drawableText } from '../../src/fonts/drawable.ts';
import { FAMILIES, installCommand, SCRIPT_FAMILIES } from '../../src/fonts/families.ts';
import { slicesOf } from '../../src/fonts/slices.ts';

const drawable = (text: string, lang = 'en') => drawableText(text, 'display', lang, coveringOf);

describe('a title is drawn whole in', () => {
  test.each([
    ['Georgian', 'ქართული ოცნება'],
    ['Armenian', 'Հայերեն շարժում'],
    ['Tigrinya', 'ትግራይ'],
    ['Tamil', 'தமிழ் போராட்டம்'],
    ['Telugu', 'తెలుగు ఉద్యమం'],
    ['Kannada', 'ಕನ್ನಡ ಚಳುವಳಿ'],
    ['Malayalam', 'മലയാളം'],
    ['Gujarati', 'ગુજરાતી આંદોલન'],
    ['Gurmukhi', 'ਪੰਜਾਬੀ ਕਿਸਾਨ'],
    ['Odia', 'ଓଡ଼ିଆ'],
    ['Sinhala', 'සිංහල අරගලය'],
    ['Khmer', 'ខ្មែរ ចលនា'],
    ['Lao', 'ລາວ'],
    ['Tibetan', 'Free Tibet བོད་'],
    ['signs', '☭ ✪ ½ → ✊ ∞ ₦ № Ⓐ'],
    ['Chinese', '反送中運動、“五大訴求”'],
    ['Yoruba', 'Ètó ọmọnìyàn'],
  ])('%s', async (_, text) => {
    expect(await drawable(text)).toEqual({ text, lost: [] });
  });
});

test('A sign that no font has is left out, and a letter takes the whole text with it', async () => {
  expect(await drawable('Now \uE000!')).toEqual({ text: 'Now !', lost: ['\uE000'] });
  expect(await drawable('Old 𒂼𒄄')).toEqual({ text: undefined, lost: ['𒂼', '𒄄'] });
});

test('Every living script has one family, and its command names one package and version', () => {
  const scripts = SCRIPT_FAMILIES.flatMap((family) => family.scripts);
  expect(scripts).toHaveLength(new Set(scripts).size);
  for (const script of [
    'Adlam',
    'Cherokee',
    'Javanese',
    'Mongolian',
    'Nko',
    'Tifinagh',
    'Thaana',
  ]) {
    expect(scripts).toContain(script);
  }
  for (const family of FAMILIES) {
    expect(installCommand(family)).toMatch(
      /^npm install --save-exact @fontsource(?:-variable)?\/noto-[a-z0-9-]+@\d+\.\d+\.\d+$|archivo|sofia/,
    );
  }
});

test('Every family in package.json is found under its name', async () => {
  const { default: manifest } = await import('../../package.json', { with: { type: 'json' } });
  const installed = FAMILIES.filter(({ packageName }) => packageName in manifest.dependencies);
  expect(installed.length).toBeGreaterThanOrEqual(30);
  for (const family of installed) expect(slicesOf(family), family.name).not.toEqual([]);
});
