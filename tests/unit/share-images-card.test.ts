import { describe, expect, test } from 'vitest';
import { altTextOf, captionOf } from '../../src/share-images/caption.ts';
import { shareCardHash } from '../../src/share-images/card.ts';
import { engineHash } from '../../src/share-images/engine-hash.ts';
import { caseStudyCard, homeCard, pageCard, postCard } from './share-images-cards.ts';

describe('the hash of a card', () => {
  const card = postCard();
  const hash = shareCardHash(card, 'wide', 'engine');

  test('is twelve hexadecimal digits', () => {
    expect(hash).toMatch(/^[\da-f]{12}$/);
  });

  test('does not depend on the order of keys, nor on keys without a value', () => {
    const turned = Object.fromEntries(Object.entries(card).toReversed());
    expect(shareCardHash({ ...card, ...turned }, 'wide', 'engine')).toBe(hash);
    const without = postCard({ author: undefined });
    const { author: _, ...absent } = without;
    expect(shareCardHash(absent, 'wide', 'engine')).toBe(shareCardHash(without, 'wide', 'engine'));
  });

  test.each(Object.keys(card).filter((key) => key !== 'kind'))('changes with %s', (key) => {
    const changed = { ...card, [key]: 'other' };
    expect(shareCardHash(changed, 'wide', 'engine')).not.toBe(hash);
  });

  test('changes with the format and with the engine', () => {
    expect(shareCardHash(card, 'square', 'engine')).not.toBe(hash);
    expect(shareCardHash(card, 'wide', 'another engine')).not.toBe(hash);
  });

  test('tells one part of a figure from the next', () => {
    const one = caseStudyCard({ figure: { value: '1', label: '2' } });
    const other = caseStudyCard({ figure: { value: '2', label: '1' } });
    expect(shareCardHash(one, 'wide', 'e')).not.toBe(shareCardHash(other, 'wide', 'e'));
  });

  test('rests on an engine that stays the same while nothing changes', () => {
    expect(engineHash()).toMatch(/^[\da-f]{64}$/);
    expect(engineHash()).toBe(engineHash());
  });
});

const WORDS = {
  by: (author: string) => `by ${author}`,
  labelled: (label: string, text: string) => `${label}: ${text}`,
  image: (text: string) => `Poster: ${text}`,
};

describe('the caption', () => {
  test('of a post gives title, author, address and hashtag', () => {
    expect(captionOf(postCard(), WORDS)).toBe(
      'The women who spoke first\nby Author Name\nhttps://example.org/posts/the-women-who-spoke-first/\n#MeToo',
    );
  });

  test('of a post whose author is not to be named does not name them', () => {
    expect(captionOf(postCard({ author: undefined }), WORDS)).not.toContain('by');
  });

  test('of a case study gives its figure and who counted', () => {
    expect(captionOf(caseStudyCard(), WORDS)).toBe(
      'How two words crossed borders in a week\n12 million messages in a day\nSource: a count\nhttps://example.org/case-studies/metoo/\n#MeToo',
    );
  });

  test('of a page and of the home page needs no hashtag', () => {
    expect(captionOf(pageCard(), WORDS)).toBe('About us\nhttps://example.org/about/');
    expect(captionOf(homeCard(), WORDS)).toBe('Told by those who march\nhttps://example.org/');
  });
});

describe('the alt text', () => {
  test('says every word on the image once', () => {
    expect(altTextOf(postCard(), WORDS)).toBe(
      'Poster: #MeToo · The women who spoke first · by Author Name · 12 March 2024 · The Example',
    );
    expect(altTextOf(caseStudyCard(), WORDS)).toBe(
      'Poster: Case study: #MeToo · How two words crossed borders in a week · 12 million messages in a day · Source: a count · Timeline: 21 moments · The Example',
    );
  });

  test('has no gap where a part is missing', () => {
    expect(altTextOf(homeCard({ title: 'The Example' }), WORDS)).toBe('Poster: The Example');
    expect(altTextOf(pageCard({ title: '' }), WORDS)).toBe('Poster: The Example');
  });
});
