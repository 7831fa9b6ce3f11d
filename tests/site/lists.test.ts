import { describe, expect, inject, test } from 'vitest';
import { FIXTURE_BASE } from './build.ts';
import { all, attribute, attributes, type Element, one, pageAt, textOf, textsOf } from './html.ts';

const site = inject('fixtureSite');
const at = (address: string) => pageAt(site, address);

/** Addresses below the base of the posts that a page lists, in its order. */
function listed(root: Element | ReturnType<typeof at>, links = 'article.item h3 a'): string[] {
  const found = all(root, links);
  return attributes(found, 'href').map((href) => href.slice(FIXTURE_BASE.length));
}

const weeks = (from: number, to: number) =>
  Array.from({ length: from - to + 1 }, (_, index) => from - index).map(
    (week) => `posts/week-${String(week).padStart(2, '0')}/`,
  );

describe('the list of posts', () => {
  test('is in the order of publication, the newest first, then by address', () => {
    expect(listed(at('posts/'))).toEqual([
      'posts/every-component/',
      'posts/in-the-open/',
      'posts/with-care/',
      'posts/same-day-a/',
      'posts/same-day-b/',
      ...weeks(24, 10),
    ]);
  });

  test('goes on where its first page ends', () => {
    expect(listed(at('posts/2/'))).toEqual(weeks(9, 1));
  });

  test('leads to the next page and back, and nowhere past its ends', () => {
    const ways = (address: string) =>
      all(one(at(address), 'nav.pager'), 'a').map((link) => [
        attribute(link, 'rel'),
        attribute(link, 'href'),
      ]);
    expect(ways('posts/')).toEqual([['next', `${FIXTURE_BASE}posts/2/`]]);
    expect(ways('posts/2/')).toEqual([['prev', `${FIXTURE_BASE}posts/`]]);
    expect(textOf(one(at('posts/2/'), 'nav.pager'))).toContain('Page 2 of 2');
  });

  test('has no pager where it fits one page', () => {
    expect(textsOf(all(at('es/posts/'), 'nav.pager'))).toEqual([]);
  });

  test('holds the posts of its own language alone', () => {
    expect(listed(at('es/posts/'))).toEqual([
      'es/posts/every-component/',
      'es/posts/a-cielo-abierto/',
    ]);
    expect(listed(at('ar/posts/'))).toEqual(['ar/posts/every-component/']);
  });

  test('says of a post when it was published, what it is about and what to beware of', () => {
    const [first, , third] = all(at('posts/'), 'article.item');
    if (first === undefined || third === undefined) throw new Error('The list is too short.');
    expect(attributes(all(first, 'time'), 'datetime')).toEqual(['2026-11-20']);
    expect(textsOf(all(first, 'ul a'))).toEqual([
      'Organising',
      'Tools',
      '#WaterForAllWhoLiveBesideTheRiver',
    ]);
    expect(textOf(third)).toContain('Content note: sexual violence and killing');
  });
});

describe('the home page', () => {
  test('leads with the newest post, and lists the next eight', () => {
    const home = at('');
    expect(attribute(one(home, '.lead h2 a'), 'href')).toBe(
      `${FIXTURE_BASE}posts/every-component/`,
    );
    expect(listed(home)).toEqual(listed(at('posts/')).slice(1, 9));
  });

  test('names what is open today and events to come, the soonest first', () => {
    expect(textsOf(all(one(at(''), '.act-now'), 'li a'))).toEqual([
      'Sign while it is open',
      'Come to the square',
      'Sign for the last pipe',
      'Learn how to count',
    ]);
    expect(textsOf(all(one(at('es/'), '.act-now'), 'li a'))).toEqual([
      'Firma por la última tubería',
    ]);
    expect(textsOf(all(at('ar/'), '.act-now'))).toEqual([]);
  });

  test('shows a poster for each case study, with its key figure', () => {
    const posters = all(at(''), 'article.poster');
    expect(
      attributes(
        posters.flatMap((poster) => all(poster, 'h3 a')),
        'href',
      ),
    ).toHaveLength(6);
    expect(textsOf(posters).join()).toContain('12 thousand buckets carried in one week');
  });
});

describe('a post', () => {
  test.each([
    ['posts/every-component/', 'posts/in-the-open/', undefined],
    ['posts/in-the-open/', 'posts/with-care/', 'posts/every-component/'],
    ['posts/same-day-a/', 'posts/same-day-b/', 'posts/with-care/'],
    ['posts/week-01/', undefined, 'posts/week-02/'],
    ['es/posts/every-component/', 'es/posts/a-cielo-abierto/', undefined],
  ])('%s stands between %s and %s', (address, earlier, later) => {
    const nav = one(at(address), 'nav.neighbours');
    const href = (way: string) => attributes(all(nav, `a[rel=${way}]`), 'href')[0];
    expect(href('prev')).toBe(earlier && FIXTURE_BASE + earlier);
    expect(href('next')).toBe(later && FIXTURE_BASE + later);
  });

  test('leads on to those that share most with it, and never to itself', () => {
    const related = (address: string) => listed(at(address), 'ul.further h3 a');
    expect(related('posts/in-the-open/')[0]).toBe('posts/every-component/');
    expect(related('posts/same-day-b/')).toEqual(['posts/every-component/', 'posts/same-day-a/']);
    expect(related('posts/week-12/')).toHaveLength(3);
    expect(related('posts/week-12/')).not.toContain('posts/week-12/');
  });
});

describe('the archive', () => {
  test('counts the posts of each year, the newest first', () => {
    const years = all(one(at('archive/'), 'main'), 'ul.words li');
    expect(years.map((year) => textsOf(all(year, 'a'))[0])).toEqual(['2026', '2025']);
    expect(textOf(one(at('archive/'), 'main'))).toMatch(/2026 .*5 posts.*2025 .*24 posts/);
  });

  test('holds every post of a year on the page of that year', () => {
    expect(listed(at('archive/2025/'))).toEqual(weeks(24, 1));
    expect(listed(at('archive/2026/'))).toHaveLength(5);
    expect(listed(at('es/archive/2026/'))).toHaveLength(2);
  });
});

describe('a topic', () => {
  test('holds its posts, and says where there is none', () => {
    expect(listed(at('topics/tools/'))).toEqual([
      'posts/every-component/',
      'posts/same-day-a/',
      'posts/same-day-b/',
    ]);
    expect(listed(at('topics/silence/'))).toEqual([]);
    expect(textOf(one(at('topics/silence/'), 'main'))).toContain('Nothing has been published');
  });

  test('has its name and description in the language of the page', () => {
    expect(textOf(one(at('es/topics/tools/'), 'h1'))).toBe('Herramientas');
    expect(textOf(one(at('es/topics/tools/'), '.page-head p'))).toBe('Con qué trabajan.');
    expect(textOf(one(at('ar/topics/tools/'), 'h1'))).toBe('أدوات');
  });

  test('is listed with the number of its posts', () => {
    const items = textsOf(all(at('topics/'), '.items li'));
    expect(items).toHaveLength(3);
    expect(items[0]).toMatch(/^27 posts ?Organising/);
    expect(items[1]).toMatch(/^0 posts ?Silence/);
  });
});

describe('an author', () => {
  test('has a page with what they wrote, over several pages where it is much', () => {
    const second = at('authors/night-shift/2/');
    expect(listed(at('authors/night-shift/'))).toEqual([
      'posts/every-component/',
      'posts/in-the-open/',
      ...weeks(24, 7),
    ]);
    expect(listed(second)).toEqual(weeks(6, 1));
    expect(textsOf(all(second, 'article.poster'))).toEqual([]);
  });

  test('has a bio, links and case studies', () => {
    const page = at('authors/desk/');
    expect(textOf(one(page, '.page-head p'))).toBe('Writes what tests read.');
    expect(attributes(all(page, '.page-head a'), 'href')).toEqual(['https://desk.example/']);
    expect(attributes(all(page, 'article.poster h3 a'), 'href')).toEqual([
      `${FIXTURE_BASE}case-studies/water-for-all/`,
    ]);
  });
});

test('the list of case studies is in the order in which they began, the latest first', () => {
  expect(
    attributes(all(at('case-studies/'), 'article.poster h3 a'), 'href').map((href) =>
      href.slice(`${FIXTURE_BASE}case-studies/`.length),
    ),
  ).toEqual(['here/', 'square/', 'numbers/', 'earth/', 'water-for-all/', 'bridge/']);
});
