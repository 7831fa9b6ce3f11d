import { describe, expect, test } from 'vitest';
import type { EntryView } from '../../src/library/entry.ts';
import type { Frame } from '../../src/library/frame.ts';
import { digest, headOf, pageKey, shownWith, wholeOf } from '../../src/library/page-key.ts';

const picture = { name: '1a', width: 40, height: 30, isAnimated: false };

/** A view with just what keys are made of. */
function view(
  changes: Partial<EntryView> = {},
  prose: Partial<EntryView['prose']> = {},
): EntryView {
  return {
    collection: 'pages',
    slug: 'about',
    segment: 'about',
    lang: 'en',
    translation: undefined,
    href: '/about/',
    canonical: 'https://broadside.example/about/',
    oldAddresses: [],
    title: 'About',
    description: 'Who we are.',
    visibility: 'published',
    ink: '#5e2a92',
    image: undefined,
    editHref: undefined,
    prose: {
      lang: 'en',
      body: ['<p>One.</p>'],
      headings: [],
      sources: [],
      images: new Map([['crowd.jpg', picture]]),
      trusted: undefined,
      ...prose,
    },
    ...changes,
  };
}

describe('the digest of an entry', () => {
  test('is the same for the same', () => {
    expect(wholeOf(view())).toBe(wholeOf(view()));
  });

  test.each<[string, EntryView]>([
    ['its title', view({ title: 'Abuot' })],
    ['its text', view({}, { body: [] })],
    ['a heading', view({}, { headings: [{ depth: 2, id: 'a', text: 'A' }] })],
    [
      'the bytes of a picture',
      view({}, { images: new Map([['crowd.jpg', { ...picture, name: '2b' }]]) }),
    ],
    [
      'what is not translated yet',
      view({ translation: { from: 'es', href: '/es/', isOlder: false, untranslated: ['About'] } }),
    ],
  ])('changes with %s', (_, changed) => {
    expect(wholeOf(changed)).not.toBe(wholeOf(view()));
  });

  test('of its head does not change with its text', () => {
    expect(headOf(view({}, { body: [] }))).toBe(headOf(view()));
    expect(headOf(view({ title: 'Abuot' }))).not.toBe(headOf(view()));
  });
});

test('a function is refused: two of them may say different things', () => {
  expect(() => digest({ words: { t: () => 'Posts' } })).toThrow(TypeError);
});

describe('the key of a page', () => {
  const frame = (more: Partial<Frame>) =>
    ({ digest: 'a', versions: () => [], ...more }) as unknown as Frame;
  const shown = { href: '/about/', of: ['x'] };

  test('changes with the frame of the site, and with the languages that the page is in', () => {
    const versions = () => [{ lang: 'es', href: '/es/sobre/' }];
    const keys = [frame({}), frame({ digest: 'b' }), frame({ versions })].map((one) =>
      pageKey(one, shown),
    );
    expect(new Set(keys).size).toBe(3);
  });

  test('is only given to what is data: a trusted text is made anew each time', () => {
    const trusted = { id: 'about.en' } as unknown as EntryView['prose']['trusted'];
    expect(shownWith(view({}, { trusted }))).toBeUndefined();
    expect(shownWith(view(), 'index.json')?.href).toBe('/about/');
  });
});
