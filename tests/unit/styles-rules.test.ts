import { describe, expect, test } from 'vitest';
import { forAllLetters, inOurLetters } from '../../src/styles/our-letters.ts';
import { namesIn, rulesOf, stylesFor } from '../../src/styles/rules.ts';

const styles = (css: string, ...names: string[]) =>
  stylesFor(rulesOf(css), (name) => names.includes(name));

describe('a page takes of the styles', () => {
  test.each([
    ['of an element that it has', 'li{a:b}', ['li'], 'li{a:b}'],
    ['of a class that it has', '.item{a:b}', ['.item'], '.item{a:b}'],
    ['of anything', ':root{a:b}*{a:b}[role=list]{a:b}', [], ':root{a:b}*{a:b}[role=list]{a:b}'],
    ['for one thing in another', '.a>li .b{a:b}', ['.a', 'li', '.b'], '.a>li .b{a:b}'],
    ['of any of these', ':is(.a,.b) p{a:b}', ['.b', 'p'], ':is(.a,.b) p{a:b}'],
    ['of what has this', '.a:has(+p){a:b}', ['.a', 'p'], '.a:has(+p){a:b}'],
    ['of what is not this', '.a:not(.b){a:b}', ['.a'], '.a:not(.b){a:b}'],
    ['of what a reader does', '.a:hover::before{a:b}', ['.a'], '.a:hover::before{a:b}'],
    [
      'in a layer and a width',
      '@layer x{@media (a){p{a:b}}}',
      ['p'],
      '@layer x{@media (a){p{a:b}}}',
    ],
    ['that are for no element', '@layer a,b;@font-face{a:b}', [], '@layer a,b;@font-face{a:b}'],
    ['with signs in a text', '.a::after{content:"},.b{"}', ['.a'], '.a::after{content:"},.b{"}'],
  ])('those %s', (_which, css, names, taken) => {
    expect(styles(css, ...names)).toBe(taken);
  });

  test.each([
    ['of an element that it lacks', 'li{a:b}', ['.li']],
    ['of a class that it lacks', '.item{a:b}', ['item', '.items']],
    ['for one thing in another', '.a>li .b{a:b}', ['.a', '.b']],
    ['of none of these', ':is(.a,.b) p{a:b}', ['.c', 'p']],
    ['of what has something else', '.a:has(+p){a:b}', ['.a']],
    ['in a layer and a width', '@layer x{@media (a){p{a:b}}}', ['li']],
  ])('none %s', (_which, css, names) => {
    expect(styles(css, ...names)).toBe('');
  });

  test('of a list the selectors that meet something', () => {
    expect(styles('.a,.b p,li:is(.c,.d){a:b}', '.a', 'li', '.d')).toBe('.a,li:is(.c,.d){a:b}');
  });
});

test('no space is left that says nothing', () => {
  expect(
    styles('p{font:1rem / 2 var(--a);margin:calc(1px * 2 + 3px);content:"a / b, c"}', 'p'),
  ).toBe('p{font:1rem/2 var(--a);margin:calc(1px*2 + 3px);content:"a / b, c"}');
});

test('all that rules ask for is known, inside of choices too', () => {
  expect(namesIn(rulesOf('@media (a){.a:is(li,.b:has(p)) i{a:b}}')).toSorted()).toEqual(
    ['.a', '.b', 'i', 'li', 'p'].toSorted(),
  );
});

test.each([
  ['font:800 calc(1.5rem*var(--fit))/calc(1.1*var(--lead)) x', 'font:800 1.5rem/1.1 x'],
  ['font-size:calc(clamp(1rem,6vw,2rem) * var(--fit))', 'font-size:clamp(1rem,6vw,2rem)'],
  ['line-height:var(--lead)', 'line-height:1'],
  ['--fit:1;--lead:1;--lead-text:1;--wide:.02em', '--wide:.02em'],
])('in our letters “%s” is “%s”', (css, ours) => {
  expect(inOurLetters(css)).toBe(ours);
});

test('a page that shows every letter of a font asks for it at once', () => {
  expect(forAllLetters('@font-face{src:url(a);unicode-range:U+0-FF,U+131}')).toBe(
    '@font-face{src:url(a)}',
  );
});
