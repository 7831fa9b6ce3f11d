import lists from './sheets/lists.css?url';
import search from './sheets/search.css?url';
import site from './sheets/site.css?url';

/** Kinds of page by the style sheets they need. */
export type PageStyle = keyof typeof SHEETS;

/** Addresses of the style sheets of a page. Each is the same file on every page that links it. */
export const SHEETS = {
  text: [site],
  list: [site, lists],
  search: [site, lists, search],
} as const;

/** Those of what search finds, which the dialog loads where the page has not. */
export const FOUND_SHEETS = [lists, search] as const;
