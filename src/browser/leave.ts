/** The first script of a page with a way out, which is there before the rest of the page has come. */
import './quick-exit.ts';
import './scheme.ts';
