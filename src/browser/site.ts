/** The one script of every page. */
import './scheme-switch.ts';
import './search-opener.ts';
import './search-page.ts';
import { whenSeen } from './when-seen.ts';

whenSeen('copy-text', () => import('./copy-text.ts'));

const comments = () => import('./comments.ts');
// Who comes back from signing in wants to comment.
if (new URLSearchParams(location.search).has('giscus')) void comments();
else whenSeen('reader-comments', comments);
