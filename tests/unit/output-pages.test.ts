import { describe, expect, test } from 'vitest';
import { checkPages } from '../../src/output/check-pages.ts';
import { constructsOf } from '../../src/output/constructs.ts';
import { cssAddresses } from '../../src/output/css-addresses.ts';
import { parsePage } from '../../src/output/parsed-page.ts';
import type { Published } from '../../src/output/published.ts';
import { POLICY } from './policy.ts';

const FILES = ['index.html', 'posts/a/index.html', 'a.png', 'b.png', 'x y.txt', 'é/index.html'];

function site(base = '/', origin: string | undefined = 'https://example.org'): Published {
  return { origin, base, files: new Set(FILES), traces: [] };
}

function page(file: string, body: string, head = '') {
  const html = `<!DOCTYPE html><html lang="en"><head>${POLICY}<title>t</title>${head}</head><body>${body}</body></html>`;
  return parsePage(file, html);
}

/** The codes of what is wrong with a home page of this body, besides how its elements end. */
function codes(body: string, published = site(), head = '') {
  const problems = checkPages([page('index.html', body, head)], published);
  return problems.map(({ code }) => code).filter((code) => code !== 'html-syntax');
}

describe('an address that leads where it says', () => {
  test.each([
    ['<a href="/posts/a/">'],
    ['<a href="posts/a/">'],
    ['<a href="./?q=1">'],
    ['<a href="https://example.org/posts/a/">'],
    ['<a href="#">'],
    ['<a href="#top">'],
    ['<a href="/x%20y.txt">'],
    ['<a href="/%C3%A9/">'],
    ['<a href="https://elsewhere.org/">'],
    ['<a href="mailto:a@b.org">'],
    ['<a href="#x"></a><p id="x">'],
    ['<a href="#%C3%A9"></a><p id="é">'],
    ['<a href="#x:~:text=a"></a><p id="x">'],
    ['<img src="/a.png" alt="" srcset="/a.png 1x, /b.png 2x">'],
    ['<img src="data:image/png;base64,AA==" alt="">'],
    ['<form action="/"></form>'],
  ])('%s is right', (body) => {
    expect(codes(body)).toEqual([]);
  });

  test('is right under a base, with it', () => {
    expect(codes('<a href="/blog/posts/a/">', site('/blog/'))).toEqual([]);
    expect(codes('<a href="/blog/">', site('/blog/'))).toEqual([]);
  });

  test('is right on a site that does not say where it stands', () => {
    expect(codes('<a href="/posts/a/">', { ...site(), origin: undefined })).toEqual([]);
  });
});

describe('a link that leads nowhere', () => {
  test.each([
    ['<a href="/posts/b/">', 'link-broken'],
    ['<a href="/posts/a">', 'link-broken'],
    ['<a href="https://example.org/b/">', 'link-broken'],
    ['<a href="/%zz">', 'link-broken'],
    ['<a href="#nowhere">', 'anchor-broken'],
    ['<a href="http://[">', 'address-broken'],
    ['<img src="/c.png" alt="">', 'link-broken'],
    ['<img srcset="/a.png 1x, /c.png 2x" src="/a.png" alt="">', 'link-broken'],
    ['<video poster="/c.png"></video>', 'link-broken'],
    ['<form action="/b/"></form>', 'link-broken'],
    ['<template><a href="/b/"></a></template>', 'link-broken'],
    ['<noscript><a href="/b/"></a></noscript>', 'link-broken'],
    ['<svg><use href="#nowhere"/></svg>', 'anchor-broken'],
  ])('%s is %s', (body, code) => {
    expect(codes(body)).toEqual([code]);
  });

  test.each([
    ['<meta property="og:image" content="https://example.org/c.png?v=1">', 'link-broken'],
    ['<link rel="canonical" href="https://example.org/b/">', 'link-broken'],
    ['<meta http-equiv="refresh" content="0; url=/b/">', 'link-broken'],
    ['<meta http-equiv="refresh" content="0;url=\'https://elsewhere.org/\'">', 'loads-foreign'],
  ])('%s is %s', (head, code) => {
    expect(codes('', site(), head)).toEqual([code]);
  });

  test('is one without the base', () => {
    expect(codes('<a href="/posts/a/">', site('/blog/'))).toEqual(['link-outside-base']);
  });

  test('is one on a page further down that is none on the home page', () => {
    const body = '<a href="/posts/a/"></a><a href="a.png"></a>';
    const pages = [page('index.html', body), page('posts/a/index.html', body)];
    expect(checkPages(pages, site()).map(({ file, code }) => `${file} ${code}`)).toEqual([
      'posts/a/index.html link-broken',
    ]);
  });

  test('is reckoned from the site’s own origin', () => {
    expect(codes('<img src="/a.png" alt="">', site('/', 'https://example.net'))).toEqual([]);
    expect(codes('<img src="/a.png" alt="">', site('/', 'https://example.org'))).toEqual([]);
  });

  test('is one to an id that another page does not have', () => {
    const home = page('index.html', '<a href="/posts/a/#x"></a><a href="/posts/a/#y"></a>');
    const post = page('posts/a/index.html', '<p id="x"></p>');
    const [problem, ...others] = checkPages([home, post], site());
    expect(problem).toMatchObject({ file: 'index.html', line: 1, code: 'anchor-broken' });
    expect(problem?.what).toBe('The link “/posts/a/#y” leads to no id “y” of posts/a/index.html.');
    expect(others).toEqual([]);
  });
});

describe('what a browser would fetch from another host', () => {
  test.each([
    ['<img src="https://elsewhere.org/a.png" alt="">'],
    ['<img src="//elsewhere.org/a.png" alt="">'],
    ['<img src="http://example.org/a.png" alt="">'],
    ['<img src="/a.png" srcset="https://elsewhere.org/a.png 2x" alt="">'],
    ['<script src="https://elsewhere.org/a.js"></script>'],
    ['<iframe src="https://elsewhere.org/"></iframe>'],
    ['<object data="https://elsewhere.org/"></object>'],
    ['<video poster="https://elsewhere.org/a.png"></video>'],
    ['<form action="https://elsewhere.org/"></form>'],
    ['<button formaction="https://elsewhere.org/">a</button>'],
    ['<a href="/" ping="https://elsewhere.org/">a</a>'],
    ['<svg><image href="https://elsewhere.org/a.png"/></svg>'],
    ['<svg><use xlink:href="https://elsewhere.org/a.svg#a"/></svg>'],
    ['<svg><path fill="url(https://elsewhere.org/a.svg#a)"/></svg>'],
    ['<table background="https://elsewhere.org/a.png"></table>'],
    ['<noscript><img src="https://elsewhere.org/a.png" alt=""></noscript>'],
  ])('is found in %s', (body) => {
    expect(codes(body)).toEqual(['loads-foreign']);
  });

  test.each(
    'stylesheet preload icon dns-prefetch preconnect modulepreload prefetch manifest'.split(' '),
  )('is found in <link rel=%s>', (rel) => {
    const head = `<link rel="${rel}" href="https://elsewhere.org/">`;
    expect(codes('', site(), head)).toEqual(['loads-foreign']);
  });

  test('is found where a relation that only names stands beside one that fetches', () => {
    const head = '<link rel="alternate stylesheet" href="https://elsewhere.org/">';
    expect(codes('', site(), head)).toEqual(['loads-foreign']);
  });

  test('is not what only names an address', () => {
    const head =
      '<link rel="canonical" href="https://elsewhere.org/"><link rel="me" href="https://a.org/">';
    expect(codes('', site(), head)).toEqual([]);
  });
});

describe('code and style in the page itself', () => {
  test.each([
    ['<script>alert(1)</script>'],
    ['<script type="module">import "/a.js"</script>'],
    ['<style>p{}</style>'],
    ['<p style="color:red">'],
    ['<p onclick="alert(1)">'],
    ['<iframe srcdoc="a"></iframe>'],
    ['<svg><style>p{}</style></svg>'],
    ['<template><script>1</script></template>'],
  ])('%s is refused', (body) => {
    expect(codes(body)).toEqual(['inline-code']);
  });

  test.each([
    ['<a href="javascript:alert(1)">'],
    ['<a href="java&#10;script&colon;alert(1)">'],
    ['<a href=" JaVaScRiPt:alert(1)">'],
    ['<a href="data:text/html,a">'],
    ['<a href="file:///etc/passwd">'],
    ['<img src="data:text/html,a" alt="">'],
    ['<svg><a href="javascript:alert(1)"/></svg>'],
  ])('%s is refused', (body) => {
    expect(codes(body)).toEqual(['address-unsafe']);
  });

  test('data is none of it, if it is JSON', () => {
    expect(codes('<script type="application/ld+json">{"a":1}</script>')).toEqual([]);
    expect(codes('<script type="application/ld+json">{a:1}</script>')).toEqual(['json-invalid']);
  });
});

describe('a page', () => {
  test('has an id only once', () => {
    expect(codes('<p id="a"></p><p id="a"></p><p id="b"></p>')).toEqual(['id-twice']);
  });

  test.each([
    ['<p><div></div></p>'],
    ['<b><i></b></i>'],
    ['<img alt="" alt="">'],
    ['<p>&nope;</p>'],
    ['<p>&#0;</p>'],
    ['<div>'],
    ['<ul><li>a</ul>'],
    ['</p>'],
  ])('has no fault of form such as %s', (body) => {
    expect(page('index.html', body).faults[0]?.code).toBe('html-syntax');
  });

  test.each([
    ['<table><tr><td>a</td></tr></table>'],
    ['<svg><title>a</title><path d="M0 0"/></svg>'],
    ['<template><p>a</p></template><noscript><p>a</p></noscript>'],
    ['<p>a<br>b<img src="/a.png" alt=""></p>'],
    ['<details><summary>a</summary><p>b &amp; c</p></details>'],
  ])('may hold %s', (body) => {
    expect(page('index.html', body).faults).toEqual([]);
  });

  test('tells a fault’s line and column', () => {
    const home = parsePage(
      'index.html',
      `<!DOCTYPE html>\n<html>${POLICY}\n  <a href="/b/">b</a></html>`,
    );
    expect(checkPages([home], site())[0]).toMatchObject({ line: 3, column: 3 });
  });
});

describe('constructs', () => {
  const of = (body: string) => constructsOf(page('index.html', body));

  test('are the same for pages that differ in words and addresses', () => {
    expect(of('<p id="a">one <a href="/">two</a></p>')).toEqual(
      of('<p id="b">1 <a href="/x/">2</a></p>'),
    );
  });

  test.each([
    ['another element', '<p>a</p>', '<div>a</div>'],
    ['another place', '<div><p>a</p></div>', '<ul><p>a</p></ul>'],
    ['another attribute', '<p>a</p>', '<p title="b">a</p>'],
    ['another role', '<p role="note">a</p>', '<p role="none">a</p>'],
    ['nothing inside', '<p>a</p>', '<p></p>'],
    ['a heading that skips', '<h1>a</h1><h2>b</h2><h3>c</h3>', '<h1>a</h1><h3>c</h3><h2>b</h2>'],
    ['another set of landmarks', '<nav>a</nav>', '<nav>a</nav><nav>a</nav>'],
  ])('tell %s', (_, one, other) => {
    expect(of(one)).not.toEqual(of(other));
  });
});

describe('the addresses of a style sheet', () => {
  test.each([
    ['a{b:url(x.png)}', ['x.png']],
    ['a{b:url( "x y.png" )}', ['x y.png']],
    ["@import 'x.css' layer(a);", ['x.css']],
    ['@import url(x.css);', ['x.css']],
    ['a{b:image-set("x.png" type("image/png") 1x, url(y.png) 2x)}', ['y.png', 'x.png']],
    ['a{b:url(\\68 ttps://x.org)}', ['https://x.org']],
    ['/* url(x.png) */ a{}', []],
    [
      'a{b:url("data:image/svg+xml,%3Csvg xmlns=\'http://www.w3.org/2000/svg\'/%3E")}',
      ["data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E"],
    ],
  ])('%s', (css, addresses) => {
    expect(cssAddresses(css).map(({ address }) => address)).toEqual(addresses);
  });
});

describe('the policy of a page', () => {
  const policyOf = (head: string) => {
    const html = `<!DOCTYPE html><html lang="en"><head>${head}<title>t</title></head><body></body></html>`;
    return checkPages([parsePage('index.html', html)], site()).map(({ code, what }) => [
      code,
      what,
    ]);
  };

  test.each([
    ['of a site without comments', POLICY],
    [
      'of a site whose comments come from another host',
      POLICY.replace("frame-src 'none'", 'frame-src https://giscus.app'),
    ],
  ])('%s is right', (_, head) => {
    expect(policyOf(head)).toEqual([]);
  });

  test.each([
    ['is missing', '', 'The page does not have the policy of the site.'],
    [
      'lets more in',
      POLICY.replace("'none'", '*'),
      'The page does not have the policy of the site.',
    ],
    [
      'has a second frame',
      POLICY.replace("frame-src 'none'", 'frame-src https://a.org https://b.org'),
      'The page does not have the policy of the site.',
    ],
    [
      'comes too late',
      `<script src="/a.js"></script>${POLICY}`,
      'The policy of the site is not the first thing in <head>.',
    ],
  ])('that %s is told', (_, head, what) => {
    expect(policyOf(head)).toContainEqual(['policy-missing', what]);
  });
});
