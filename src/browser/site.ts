/** The one script of every page. */
import './quick-exit.ts';
import './scheme-switch.ts';
import './search-opener.ts';
import './search-page.ts';
import { whenSeen } from './when-seen.ts';

whenSeen('copy-text', () => import('./copy-text.ts'));
