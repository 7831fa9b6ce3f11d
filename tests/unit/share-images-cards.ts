import type { CaseStudyCard, HomeCard, PageCard, PostCard } from '../../src/share-images/card.ts';

const SITE = {
  lang: 'en',
  dir: 'ltr',
  ink: '#ec4a27',
  siteName: 'The Example',
  host: 'example.org',
} as const;

export function postCard(changes: Partial<PostCard> = {}): PostCard {
  return {
    ...SITE,
    kind: 'post',
    title: 'The women who spoke first',
    hashtag: '#MeToo',
    label: 'Workplaces',
    url: 'https://example.org/posts/the-women-who-spoke-first/',
    wall: '#MeToo',
    author: 'Author Name',
    date: '12 March 2024',
    ...changes,
  };
}

export function caseStudyCard(changes: Partial<CaseStudyCard> = {}): CaseStudyCard {
  return {
    ...SITE,
    kind: 'case-study',
    title: 'How two words crossed borders in a week',
    hashtag: '#MeToo',
    label: 'Case study',
    url: 'https://example.org/case-studies/metoo/',
    wall: '#MeToo',
    figure: { value: '12 million', label: 'messages in a day', source: 'Source: a count' },
    timeline: {
      ...{ counts: [1, 3, 9, 4, 2, 2], caption: 'Timeline: 21 moments' },
      ...{ start: '2017', end: '2022', peak: '2019' },
    },
    ...changes,
  };
}

export function pageCard(changes: Partial<PageCard> = {}): PageCard {
  const url = 'https://example.org/about/';
  return { ...SITE, kind: 'page', title: 'About us', url, wall: 'The Example', ...changes };
}

export function homeCard(changes: Partial<HomeCard> = {}): HomeCard {
  const url = 'https://example.org/';
  return {
    ...SITE,
    kind: 'home',
    title: 'Told by those who march',
    url,
    wall: 'The Example',
    ...changes,
  };
}
