import { describe, expect, test } from 'vitest';
import { citationOrder, caseStudySchema } from '../../src/domain/case-study.ts';
import { offersQuickExit } from '../../src/domain/content-note.ts';
import { isLanguageTag, id, webAddress, linkTarget, hexColour } from '../../src/domain/fields.ts';
import { figuresSchema, keyFigure } from '../../src/domain/figure.ts';
import {
  hashtag,
  hasInvisible,
  likenessOf,
  mixesScripts,
  withHash,
} from '../../src/domain/hashtag.ts';
import { inLanguage } from '../../src/domain/localised.ts';
import { demandStatuses, demandSchema, outcomeSchema } from '../../src/domain/outcome.ts';
import { countryNames, isCountry } from '../../src/domain/place.ts';
import { postSchema } from '../../src/domain/post.ts';
import { latestCorrection, oldPath } from '../../src/domain/publication.ts';
import { minutesToRead } from '../../src/domain/reading-time.ts';
import { siteSchema } from '../../src/domain/site.ts';
import { numberSources, sourceAnchor, sourceSchema } from '../../src/domain/source.ts';
import { SHARP_NUMBERS, TACTICS } from '../../src/domain/tactic.ts';
import { outOfOrder } from '../../src/domain/timeline.ts';

const source = (title: string) =>
  sourceSchema.parse({ title, url: 'https://a.example/', type: 'news' });
const demand = (name: string) =>
  demandSchema.parse({ id: name, text: 'A', target: 'B', targetType: 'state' });
const outcome = (changes: object) =>
  outcomeSchema.parse({
    date: '2018',
    type: 'law',
    text: 'A',
    status: 'met',
    asOf: '2018',
    link: 'shown',
    sources: ['a'],
    ...changes,
  });
const figure = (changes: object = {}) => ({
  value: '9',
  label: 'x',
  countedBy: 'y',
  source: 'a',
  ...changes,
});
const accepts = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

describe('fields', () => {
  test.each([
    ['a', true],
    ['live-streaming', true],
    ['2020', true],
    ['a--b', false],
    ['-a', false],
    ['a-', false],
    ['A', false],
    ['a_b', false],
    ['é', false],
    ['', false],
    ['a'.repeat(80), true],
    ['a'.repeat(81), false],
  ])('%s is an id: %s', (text, yes) => {
    expect(accepts(id, text)).toBe(yes);
  });

  test.each([
    ['https://a.example', true],
    ['http://a.example/x?y#z', true],
    ['HTTPS://a.example', true],
    ['https://مثال.example/', true],
    ['a.example', false],
    ['//a.example', false],
    ['/a', false],
    ['https://', false],
    ['https://a b', false],
    ['https:\\\\a.example', false],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['ftp://a.example', false],
    [' https://a.example', false],
    ['https://abc.onion/', false],
    ['https://ABC.ONION', false],
    ['https://a.onion:80/x', false],
    ['https://a.example/x.onion', true],
    ['https://me:pw@a.example/', false],
  ])('%s is a web address: %s', (text, yes) => {
    expect(accepts(webAddress, text)).toBe(yes);
  });

  test.each([
    ['/about/', true],
    ['/', true],
    ['https://a.example', true],
    ['mailto:a@b.example', true],
    ['//a.example', false],
    ['/\\a.example', false],
    ['about', false],
    ['javascript:x', false],
    ['/a b', false],
    ['', false],
  ])('%s is where a link of the site may lead: %s', (text, yes) => {
    expect(accepts(linkTarget, text)).toBe(yes);
  });

  test.each([
    ['en', true],
    ['pt-BR', true],
    ['zh-Hant', true],
    ['es-419', true],
    ['ckb', true],
    ['tzo', true],
    ['yua', true],
    ['xx', false],
    ['EN', false],
    ['pt-br', false],
    ['pt-XX', false],
    ['zh-Xxxx', false],
    ['eng', false],
    ['english', false],
    ['e', false],
    ['', false],
    ['x-private', false],
  ])('%s is a language: %s', (tag, yes) => {
    expect(isLanguageTag(tag)).toBe(yes);
  });

  test.each([
    ['#5e2a92', true],
    ['#ABCDEF', true],
    ['#fff', false],
    ['5e2a92', false],
    ['#5e2a92ff', false],
  ])('%s is a colour: %s', (text, yes) => {
    expect(accepts(hexColour, text)).toBe(yes);
  });

  test.each([
    ['/2019/old/', true],
    ['/x', true],
    ['x', false],
    ['https://a.example/', false],
    ['/a?b', false],
    ['/a#b', false],
    ['/a b', false],
  ])('%s is an old path: %s', (text, yes) => {
    expect(accepts(oldPath, text)).toBe(yes);
  });
});

describe('hashtags', () => {
  test.each([
    ['MeToo', true],
    ['BLM', true],
    ['米兔', true],
    ['مهسا_امینی', true],
    ['می\u200cخواهم', true],
    ['क्\u200dष', true],
    ['J20', true],
    ['8M', true],
    ['é'.normalize('NFD'), true],
    ['', false],
    ['123', false],
    ['_', false],
    ['✊', false],
    ['a-b', false],
    ['a b', false],
    ['#a', false],
    ['a.b', false],
    ['a'.repeat(101), false],
    ['Me\u200bToo', false],
    ['Me\u200cToo', false],
    ['\u200dمی', false],
    ['Me\u2060Too', false],
    ['Me\u00adToo', false],
    ['Me\ufeffToo', false],
    ['Me\ufe0fToo', false],
    ['Me\u034fToo', false],
    ['МеToo', false],
    ['ΜeToo', false],
    ['Meτoo', false],
    ['Меτоо', false],
    ['Mեtoo', false],
    ['Ꮇetoo', false],
    ['ⲘeToo', false],
    ['ꓟeToo', false],
  ])('%j is one: %s', (tag, yes) => {
    expect(accepts(hashtag, tag)).toBe(yes);
  });

  test.each([...'کܒᠠߊकকਕકକகకಕകකកကཀ'])('a joiner may stand between letters such as %s', (letter) => {
    for (const joiner of ['\u200c', '\u200d']) {
      expect(accepts(hashtag, letter + joiner + letter)).toBe(true);
    }
  });

  test.each([
    ['МЕТОО', 'metoo'],
    ['МеТоо', 'metoo'],
    ['MeToo', 'metoo'],
    ['ΜΕΤΟΟ', 'metoo'],
    ['米兔', '米兔'],
    ['ＭｅＴｏｏ', 'metoo'],
  ])('%s looks like %s', (tag, likeness) => {
    expect(likenessOf(tag)).toBe(likeness);
  });

  test('a script of its own, or Latin beside one that looks otherwise, mixes nothing', () => {
    expect(['ЯНеБоюсь', '我也是MeToo', 'FreeIran_مهسا', 'ΚαλΗ'].map(mixesScripts)).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(hasInvisible('MeToo')).toBe(false);
    expect(withHash('MeToo')).toBe('#MeToo');
  });
});

describe('figures', () => {
  test.each<[string, object[], boolean]>([
    ['none', [], true],
    ['low and high', [figure({ low: 9, high: 11 })], true],
    ['low alone', [figure({ low: 9 })], true],
    ['equal', [figure({ low: 9, high: 9 })], true],
    ['low above high', [figure({ low: 11, high: 9 })], false],
    ['a text for a number', [figure({ low: '9' })], false],
    ['one key figure', [figure(), figure({ key: true })], true],
    ['two key figures', [figure({ key: true }), figure({ key: true })], false],
    ['without who counted', [{ ...figure(), countedBy: undefined }], false],
    ['without source', [{ ...figure(), source: undefined }], false],
  ])('%s', (_, figures, yes) => {
    expect(accepts(figuresSchema, figures)).toBe(yes);
  });

  test('the one for the poster is the one that is marked', () => {
    const figures = figuresSchema.parse([figure(), figure({ value: '10', key: true })]);
    expect([keyFigure(figures)?.value, keyFigure(figures.slice(0, 1))]).toEqual(['10', undefined]);
  });
});

describe('demands and outcomes', () => {
  test('a demand stands as its newest outcome says, by the day it was true', () => {
    const outcomes = [
      outcome({ demand: 'law', status: 'met', asOf: '2019' }),
      outcome({ demand: 'law', status: 'reversed', asOf: '2022' }),
      outcome({ demand: 'law', status: 'pending', asOf: '2018' }),
      outcome({ status: 'unmet', asOf: '2025' }),
    ];
    expect(
      demandStatuses([demand('law'), demand('other')], outcomes).map(
        ({ id: name, status, asOf }) => [name, status, asOf],
      ),
    ).toEqual([
      ['law', 'reversed', '2022'],
      ['other', 'unknown', undefined],
    ]);
  });

  test('of two that are known for one day, the later outcome counts', () => {
    const outcomes = [
      outcome({ demand: 'law', status: 'met', date: '2019', asOf: '2022' }),
      outcome({ demand: 'law', status: 'reversed', date: '2021', asOf: '2022' }),
    ];
    expect(demandStatuses([demand('law')], outcomes)[0]?.status).toBe('reversed');
  });

  test.each([
    ['2020', '2020', true],
    ['2020-06', '2020', true],
    ['2020-06', '2020-06-01', true],
    ['2020-06', '2020-05', false],
    ['2020', '2019-12-31', false],
  ])('an outcome of %s known as of %s: %s', (date, asOf, yes) => {
    expect(accepts(outcomeSchema, { ...outcome({}), date, asOf })).toBe(yes);
  });
});

describe('sources', () => {
  test('are numbered as a reader meets them, those that nobody cites last', () => {
    const sources = { a: source('A'), b: source('B'), c: source('C') };
    expect(
      numberSources(sources, ['c', 'unknown', 'a', 'c']).map(({ id: key, number }) => [
        key,
        number,
      ]),
    ).toEqual([
      ['c', 1],
      ['a', 2],
      ['b', 3],
    ]);
    expect(sourceAnchor('pew-2018')).toBe('source-pew-2018');
  });

  test.each([
    ['2018', '2018-01-01', true],
    ['2018-07', '2018-06-30', false],
    ['2018-07-11', '2018-07-11', true],
    ['2018-07-11', '2018-07-10', false],
  ])('published %s, opened %s: %s', (date, accessed, yes) => {
    expect(accepts(sourceSchema, { ...source('A'), date, accessed })).toBe(yes);
  });

  test('of a case study come in the order of its page: the record, then the text', () => {
    const moment = (name: string) => ({
      date: '2006',
      title: 'A',
      kind: 'origin',
      sources: [name],
    });
    const study = caseStudySchema.parse({
      title: 'A',
      description: 'B',
      hashtag: 'MeToo',
      kind: 'movement',
      status: 'active',
      started: 2006,
      scope: 'online',
      issues: ['gender'],
      places: [{ name: 'A', country: 'NG' }],
      demands: [],
      tactics: [],
      figures: [figure({ source: 'f' })],
      people: [{ name: 'A', role: 'B', type: 'person', source: 'p' }],
      timeline: [moment('t1'), moment('t2'), moment('t3')],
      outcomes: [outcome({ sources: ['o'] })],
      contentNotes: [],
      reviewed: '2026-01-01',
      completeness: 'stub',
      authors: ['desk'],
    });
    expect(study.started).toBe('2006');
    expect(citationOrder(study, ['body', 't1'])).toEqual([
      't1',
      't2',
      't3',
      'o',
      'f',
      'p',
      'body',
      't1',
    ]);
  });
});

describe('smaller nouns', () => {
  test.each([
    [{ contentNotes: ['sexual-violence'] }, true],
    [{ contentNotes: ['domestic-abuse', 'killing'] }, true],
    [{ contentNotes: ['killing'] }, false],
    [{ contentNotes: [] }, false],
    [{ contentNotes: ['sexual-violence'], quickExit: false }, false],
    [{ contentNotes: [], quickExit: true }, true],
  ] as const)('%j offers a way to leave: %s', (entry, yes) => {
    expect(offersQuickExit(entry)).toBe(yes);
  });

  test.each([
    ['NG', true],
    ['AR', true],
    ['XK', true],
    ['XX', false],
    ['ZZ', false],
    ['ng', false],
    ['NGA', false],
    ['UK', false],
    ['GB', true],
    ['EU', false],
    ['', false],
  ])('%s is a country: %s', (code, yes) => {
    expect(isCountry(code)).toBe(yes);
  });

  test('countries are named once, in the reader’s language', () => {
    const places = [
      { name: 'Lagos', country: 'NG' },
      { name: 'Abuja', country: 'NG' },
      { name: 'Berlin', country: 'DE' },
    ];
    expect(countryNames(places, 'fr')).toEqual(['Nigeria', 'Allemagne']);
  });

  test.each([
    [0, 1],
    [100, 1],
    [357, 2],
    [2380, 10],
  ])('%i words are read in %i minutes', (words, minutes) => {
    expect(minutesToRead(words)).toBe(minutes);
  });

  test.each([
    ['Posts', 'es', 'Posts'],
    [{ en: 'Posts', es: 'Artículos' }, 'es', 'Artículos'],
    [{ en: 'Posts', es: 'Artículos' }, 'fr', 'Posts'],
    [{ es: 'Artículos' }, 'fr', 'Artículos'],
  ])('%j in %s is %s', (text, lang, expected) => {
    expect(inLanguage(text, lang, 'en')).toBe(expected);
  });

  test('the newest correction is found among other updates', () => {
    const update = (date: string, kind: 'correction' | 'update') => ({ date, kind, text: 'A' });
    expect(
      latestCorrection([
        update('2020-01-01', 'correction'),
        update('2021-01-01', 'correction'),
        update('2022-01-01', 'update'),
      ])?.date,
    ).toBe('2021-01-01');
    expect(latestCorrection([update('2022-01-01', 'update')])).toBeUndefined();
  });

  test.each<[string[], number | undefined]>([
    [[], undefined],
    [['2006', '2006', '2006-01', '2006-01-05~'], undefined],
    [['2006', '2005'], 1],
    [['2006-02', '2006'], 1],
    [['2006', '2008', '2007', '2001'], 2],
  ])('of %j number %s stands behind a later one', (dates, index) => {
    expect(outOfOrder(dates)).toBe(index);
  });

  test('every tactic has its place among Sharp’s, or is digital', () => {
    expect(Object.keys(SHARP_NUMBERS)).toEqual([...TACTICS]);
    expect(TACTICS).toHaveLength(18);
  });
});

describe('a site', () => {
  const site = { title: 'T', description: 'D', url: 'https://a.example' };

  test('has everything that site.yaml leaves out', () => {
    expect(siteSchema.parse({ ...site, url: 'https://a.example//' })).toMatchObject({
      url: 'https://a.example',
      language: 'en',
      languages: ['en'],
      trusted: ['pages/'],
      postsPerPage: 20,
      safety: { quickExit: 'entries' },
    });
  });

  test('has its own language first among its languages, once', () => {
    expect(
      siteSchema.parse({ ...site, language: 'es', languages: ['en', 'es', 'en'] }).languages,
    ).toEqual(['es', 'en']);
  });

  test.each(['https://a.example/blog', 'https://a.example/?x', 'https://a.example#x'])(
    'does not live at %s',
    (url) => {
      expect(accepts(siteSchema, { ...site, url })).toBe(false);
    },
  );
});

describe('a post', () => {
  const post = { title: 'A', description: 'B', date: '2026-01-05', authors: ['desk'] };

  test('has what is left out as nothing', () => {
    expect(postSchema.parse(post)).toMatchObject({
      draft: false,
      topics: [],
      movements: [],
      sources: {},
      aliases: [],
      actions: [],
      updates: [],
    });
  });

  test.each<[string, object, boolean]>([
    ['changed on its day', { updated: '2026-01-05' }, true],
    ['changed before', { updated: '2026-01-04' }, false],
    ['a note with its notes', { contentNote: 'A', contentNotes: ['killing'] }, true],
    ['a note without', { contentNote: 'A' }, false],
    ['a title of 200 characters', { title: 'x'.repeat(200) }, true],
    ['a title of 201', { title: 'x'.repeat(201) }, false],
    ['a title of spaces', { title: '  ' }, false],
    ['HTML in a title', { title: '<b>' }, true],
    ['no author', { authors: [] }, false],
    ['an unknown key', { layout: 'x' }, false],
    [
      'a petition without end',
      { actions: [{ type: 'petition', label: 'A', url: 'https://a.example' }] },
      false,
    ],
    [
      'a call to learn without end',
      { actions: [{ type: 'learn', label: 'A', url: 'https://a.example' }] },
      true,
    ],
  ])('%s', (_, changes, yes) => {
    expect(accepts(postSchema, { ...post, ...changes })).toBe(yes);
  });
});
