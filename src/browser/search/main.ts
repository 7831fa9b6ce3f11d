/** All of the search in one file, so that the first key waits for one request. */
export { openSearch } from './dialog.ts';
export { startPage } from './page.ts';
