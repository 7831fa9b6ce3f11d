import { expect, test } from 'vitest';
import { titleLength } from '../../src/domain/title-length.ts';
import { placeIn } from '../../src/library/navigation.ts';

const link = (href: string) => ({ label: 'A link', href });

test.each([
  ['/posts/', '/posts/', 'page'],
  ['/posts/', '/posts/first/', 'true'],
  ['/case-studies/', '/case-studies/metoo/', 'true'],
  ['/posts/', '/topics/posts/', undefined],
  ['/', '/posts/', undefined],
  ['/', '/', 'page'],
  ['https://example.org/', '/posts/', undefined],
])('the link to %s on %s is current: %s', (to, href, place) => {
  expect(placeIn(link(to), href, '/')).toBe(place);
});

test.each([
  ['Where to start', undefined],
  ['What the march of the twenty-first of May changed', 'long'],
  ['Donaudampfschifffahrtsgesellschaft', 'long'],
  ['A title of far too many words, '.repeat(4), 'longer'],
])('the title “%s” is %s', (title, length) => {
  expect(titleLength(title)).toBe(length);
});
