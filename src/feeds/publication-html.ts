import type { Action } from '../domain/action.ts';
import { actionLine } from '../domain/action-line.ts';
import type { Licence, Update } from '../domain/publication.ts';
import type { NumberedSource } from '../domain/source.ts';
import { sourceLine } from '../domain/source-line.ts';
import type { HeadImage } from '../library/entry.ts';
import { HOLE, type Words } from '../strings/words.ts';
import { type Html, fragment, NOTHING } from './html.ts';
import { caption, day, type FeedProse, link, part, picture } from './prose.ts';
import type { Publication } from './kinds.ts';

/** What a reader is told before the text: content note first, then the picture. */
export function beforeText(entry: Publication, prose: FeedProse): Html {
  return fragment`${contentNote(entry, prose.words)}${headImage(entry.image, prose)}`;
}

/** What follows the text, as on the page: what to do, sources, corrections, licence. */
export function afterText(entry: Publication, { words }: FeedProse): Html {
  const { actions, sources, updates, lang } = entry;
  return fragment`${[
    part(
      words.t('entry.actions'),
      actions.map((action) => actionItem(action, words)),
    ),
    part(
      words.t('entry.sources'),
      sources.map((source) => sourceItem(source, lang, words)),
      'ol',
    ),
    part(
      words.t('entry.corrections'),
      updates.map((update) => updateItem(update, words)),
    ),
    licence(entry.licence, words),
  ]}`;
}

export function headImage(image: HeadImage | undefined, prose: FeedProse): Html {
  if (image === undefined || image.graphic) return NOTHING;
  const { credit } = image;
  const words =
    credit === undefined ? NOTHING : fragment`${prose.words.t('entry.photo', { credit })}`;
  return fragment`<figure>${picture(image.path, image.alt, prose)}${caption(words)}</figure>`;
}

function contentNote({ contentNotes, contentNote: sentence }: Publication, words: Words): Html {
  if (contentNotes.length === 0) return NOTHING;
  const notes = words.list(contentNotes.map((note) => words.t(`note.${note}`)));
  const title = words.t('entry.contentNote', { notes });
  return fragment`<p><strong>${title}</strong></p>
    ${sentence && fragment`<p>${sentence}</p>`}`;
}

function actionItem(action: Action, words: Words): Html {
  return fragment`${link(action.url, action.label)} ${actionLine(action, words)}`;
}

function sourceItem(source: NumberedSource, lang: string, words: Words): Html {
  const { url, title, archived } = source;
  const copy = archived && fragment` · ${link(archived, words.t('source.archived'))}`;
  return fragment`${link(url, title, source.lang)} ${sourceLine(source, lang, words)}${copy}`;
}

function updateItem({ date, kind, text }: Update, words: Words): Html {
  const title = words.sentence(words.t(`update.${kind}`));
  return fragment`${day(date, words)} <strong>${title}</strong>${words.gap}${text}`;
}

function licence(terms: Licence | undefined, words: Words): Html {
  if (terms === undefined) return NOTHING;
  const [before = '', after = ''] = words.t('entry.licence', { licence: HOLE }).split(HOLE);
  return fragment`<p>${before}${link(terms.url, terms.name)}${after}</p>`;
}
