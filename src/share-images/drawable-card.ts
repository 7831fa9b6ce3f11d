import { drawableText } from '../fonts/drawable.ts';
import type { Cut } from '../fonts/families.ts';
import type { ShareCard } from './card.ts';
import { canSet } from './text-faces.ts';
import { loadTypeface } from './typeface.ts';

/**
 * The card with nothing on it that no font has. Where letters are missing, the words give way as a
 * whole: a title to the hashtag or the name of the site, that to its host, and all else to nothing.
 */
export async function drawableCard(card: ShareCard): Promise<ShareCard> {
  const said = async (text: string | undefined, cut: Cut) => {
    if (text === undefined || PLAIN.test(text)) return text;
    const { text: drawn = '' } = await drawableText(text, cut, card.lang, (slice) =>
      loadTypeface(slice, cut, card.lang),
    );
    return (await canSet(drawn, cut, card.lang)) ? drawn : '';
  };
  const siteName = (await said(card.siteName, 'display')) || card.host;
  const [title = '', wall = ''] = [
    await said(card.title, card.kind === 'case-study' ? 'strong' : 'display'),
    await said(card.wall, 'display'),
  ];
  const common = { siteName, title, wall };
  if (card.kind === 'home') return { ...card, ...common };
  if (card.kind === 'page') {
    return { ...card, ...common, label: await said(card.label, 'display') };
  }
  const label = (await said(card.label, 'display')) ?? '';
  if (card.kind === 'post') {
    return {
      ...card,
      ...common,
      label,
      hashtag: await said(card.hashtag, 'display'),
      author: await said(card.author, 'strong'),
      date: await said(card.date, 'plain'),
    };
  }
  const { figure, timeline } = card;
  const hashtag = (await said(card.hashtag, 'display')) ?? '';
  return {
    ...card,
    ...common,
    label,
    hashtag,
    title: title || hashtag ? title : siteName,
    figure: figure && {
      value: (await said(figure.value, 'display')) ?? '',
      label: (await said(figure.label, 'strong')) ?? '',
      source: await said(figure.source, 'plain'),
    },
    timeline: timeline && {
      ...timeline,
      caption: (await said(timeline.caption, 'strong')) ?? '',
      start: (await said(timeline.start, 'plain')) ?? '',
      end: (await said(timeline.end, 'plain')) ?? '',
      peak: (await said(timeline.peak, 'strong')) ?? '',
    },
  };
}

/** What every face of ours has. */
const PLAIN = /^[\x20-\x7e\xa0-\xac\xae-\xff–—‘’“”…]*$/;
