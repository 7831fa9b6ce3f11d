import type { SearchData } from '../../search/reader-data.ts';

/**
 * Takes on the styles of the search, which come with what it knows: a page has them from the start
 * only where it is the search page, and of the inks that may be found only its own.
 */
export function adoptStyles({ styles }: SearchData): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
