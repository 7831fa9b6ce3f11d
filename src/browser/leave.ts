/** The one script of a page with a way out, which is ready before the rest of the page has come. */
import './quick-exit.ts';
import './site.ts';
