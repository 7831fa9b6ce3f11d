import { attribute, type PageElement, type ParsedPage } from './parsed-page.ts';

/**
 * What a page is built of, in the terms that html-validate judges: each element with those it
 * stands in, its attributes' names, the values that change what is allowed, whether it is empty;
 * how one heading follows another; which landmarks there are.
 */
export function constructsOf({ elements }: ParsedPage): ReadonlySet<string> {
  const headings = elements.filter(({ name }) => /^h[1-6]$/.test(name)).map(({ name }) => name);
  const landmarks = elements.filter(isLandmark).map(({ name }) => name);
  return new Set([
    ...elements.map(elementConstruct),
    ...headings.map((name, at) => `${headings[at - 1] ?? ''} then ${name}`),
    `landmarks ${landmarks.join()}`,
  ]);
}

function elementConstruct(element: PageElement): string {
  const { path, attributes, childless, text } = element;
  const marks = attributes.map(({ name, value }) => {
    if (TELLING.has(name) || value === '') return `${name}=${value}`;
    return /^\s|\s$/.test(value) ? `${name}=~` : name;
  });
  const filling = childless ? 'empty' : text.trim() === '' ? '' : 'text';
  return `${path}[${marks.toSorted().join(' ')}]${filling}`;
}

/** Attributes whose value decides what the element is and may hold. */
const TELLING = new Set(
  'role type rel method target loading decoding scope dir lang http-equiv autocomplete inputmode tabindex aria-hidden aria-current aria-expanded aria-live'.split(
    ' ',
  ),
);

function isLandmark(element: PageElement): boolean {
  return LANDMARKS.has(attribute(element, 'role') ?? element.name);
}

/** The elements that are landmarks by themselves, and the roles that make others so. */
const LANDMARKS = new Set(
  'header nav main aside footer search form section banner navigation complementary contentinfo region'.split(
    ' ',
  ),
);
