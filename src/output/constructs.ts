import { attribute, type PageElement, type ParsedPage } from './parsed-page.ts';

/**
 * What a page is built of, in the terms that html-validate judges: each element with those it
 * stands in, its attributes' names, the values that change what is allowed, whether it is empty;
 * how one heading follows another; which landmarks there are.
 */
export function constructsOf({ elements }: ParsedPage): ReadonlySet<string> {
  const constructs = new Set<string>();
  const landmarks: string[] = [];
  let heading = '';
  for (const element of elements) {
    constructs.add(elementConstruct(element));
    if (isLandmark(element)) landmarks.push(element.name);
    if (HEADINGS.has(element.name)) {
      constructs.add(`${heading} then ${element.name}`);
      heading = element.name;
    }
  }
  return constructs.add(`landmarks ${landmarks.join()}`);
}

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

function elementConstruct(element: PageElement): string {
  const { path, attributes, childless, text } = element;
  const filling = childless ? 'empty' : text.trim() === '' ? '' : 'text';
  let marks = '';
  for (const { name, value } of attributes) {
    marks += ` ${name}`;
    if (TELLING.has(name) || value === '') marks += `=${value}`;
    else if (/^\s|\s$/.test(value)) marks += '=~';
  }
  return `${path}[${marks}]${filling}`;
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
