import type { SiteContext } from '../library/context.ts';
import type { EditionFrame } from '../library/frame.ts';
import { rootFile } from '../core/urls.ts';

/** The light paper of tokens.css. */
const PAPER = '#fdfcf8';

/** What a device needs to keep the site among its apps. */
export function manifest(edition: EditionFrame, { where }: SiteContext) {
  const { title, description, lang, words, to } = edition;
  const icon = (name: string, size: number, purpose: 'any' | 'maskable') => ({
    src: rootFile(where, `${name}.png`),
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  return {
    name: title,
    short_name: title,
    description,
    lang,
    dir: words.dir,
    id: to.home,
    start_url: to.home,
    scope: to.home,
    display: 'minimal-ui',
    background_color: PAPER,
    theme_color: PAPER,
    icons: [
      icon('icon-192', 192, 'any'),
      icon('icon-512', 512, 'any'),
      icon('icon-maskable', 512, 'maskable'),
    ],
  };
}
