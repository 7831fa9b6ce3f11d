import type { Words } from '../strings/words.ts';
import type { Embed } from './embeds.ts';

/** What a link card calls a thing on another site: “Post by @river on Mastodon”. */
export function cardLabel(embed: Embed | undefined, { t }: Words): string | undefined {
  if (embed === undefined) return undefined;
  const { kind, site, by: name } = embed;
  if (name === undefined || name === 'i') return t(`body.${NAMES[kind]}`, { site });
  return t(`body.${NAMES[kind]}By`, { site, name });
}

const NAMES = { video: 'cardVideo', post: 'cardPost', photo: 'cardPhoto' } as const;
