import { expect, test } from 'vitest';
import { post, problemsOf, sentencesOf } from './content-folder.ts';

test('A title in a script without a font is a warning at its line, with the command to add one', async () => {
  const title = 'title: ߒߞߏ ߞߎ߲߬ߓߊ';
  const text = post().replace(/title: .*/, title);
  expect(await problemsOf({ 'posts/a.mdx': text })).toEqual([
    'warning posts/a.mdx:2:8 letter-undrawn',
  ]);
  expect((await sentencesOf({ 'posts/a.mdx': text })).join()).toContain(
    'no font has “ߒ”. Add its font with “npm install --save-exact @fontsource/noto-sans-nko@5.3.0”',
  );
});

test('What share images leave out is told in every file that stands on them', async () => {
  const bad = '𒂼𒄄';
  const found = await problemsOf({
    'posts/a.mdx': post().replace(/title: .*/, 'title: Now \u{1FAE9}'),
    'topics.yaml': `hashtags: { title: { en: ${bad}, es: Bien }, description: { en: ${bad}, es: D. } }\n`,
    'authors/desk.yaml': `name: ${bad}\n`,
  });
  expect(found).toEqual([
    'warning authors/desk.yaml:1:7 letter-undrawn',
    'warning posts/a.mdx:2:8 letter-undrawn',
    'warning topics.yaml:1:26 letter-undrawn',
  ]);
});

test.each(['ქართული', 'தமிழ்', 'བོད་', 'Leaving 𝕏', '☭ ✪ ⅓ → ✊', '🐦‍🔥 🙂‍↔️ 🍋‍🟩'])(
  'Nothing is said of a title that is drawn: %s',
  async (title) => {
    const text = post().replace(/title: .*/, `title: "${title}"`);
    expect(await problemsOf({ 'posts/a.mdx': text })).toEqual([]);
  },
);
