/** The one script of every page. It runs before the page is there. */
import './scheme.ts';
import './scheme-switch.ts';
import './search-opener.ts';
import { loadWhenSeen } from './when-seen.ts';

const comments = () => import('./comments.ts');

addEventListener('DOMContentLoaded', () =>
  loadWhenSeen({
    'contents-list': () => import('./contents-list.ts'),
    'copy-text': () => import('./copy-text.ts'),
    'reader-comments': comments,
  }),
);

// Who comes back from signing in wants to comment.
if (new URLSearchParams(location.search).has('giscus')) void comments();
