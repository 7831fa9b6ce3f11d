import type { Body, BodyHeading } from '../body/body.ts';
import type { SavedThread } from '../comments/saved-thread.ts';
import type { Action } from '../domain/action.ts';
import type { CaseStudy } from '../domain/case-study.ts';
import { type CommentsState, commentsState } from '../domain/comments.ts';
import { type ContentNote, offersQuickExit } from '../domain/content-note.ts';
import type { Page } from '../domain/page.ts';
import type { Post } from '../domain/post.ts';
import {
  type EntryImage,
  type Licence,
  latestCorrection,
  type Update,
} from '../domain/publication.ts';
import type { NumberedSource, Sources } from '../domain/source.ts';
import { absolute, type EntryCollection, oldAddress } from '../core/urls.ts';
import { isShownOn, type Visibility, visibilityOn } from '../core/visibility.ts';
import type { Picture } from '../media/picture.ts';
import type { Row } from './rows.ts';
import type { AuthorRef, LibraryContext } from './context.ts';
import type { StoredEntry } from './stored.ts';

export interface HeadImage {
  /** As the frontmatter names it; its key among the images of the text. */
  readonly path: string;
  readonly src: Picture;
  readonly alt: string;
  readonly credit: string | undefined;
  readonly graphic: boolean;
}

/** What every page of an entry shows, with its addresses made. */
export interface EntryView {
  readonly collection: EntryCollection;
  /** One for all languages of the entry. */
  readonly slug: string;
  /** The last part of its address: the slug, or a translation's own. */
  readonly segment: string;
  readonly lang: string;
  /** Undefined for an original. */
  readonly translation: TranslationView | undefined;
  /** Root-relative, with base and language. */
  readonly href: string;
  readonly canonical: string;
  /** Root-relative addresses that lead here from before, as the writer orders them. */
  readonly oldAddresses: readonly string[];
  readonly title: string;
  readonly description: string;
  readonly visibility: Visibility;
  /** `#rrggbb`: its movement's, its topic's or the site's. */
  readonly ink: string;
  readonly image: HeadImage | undefined;
  readonly editHref: string | undefined;
  readonly prose: ProseView;
}

export interface TranslationView {
  /** The original's language. */
  readonly from: string;
  /** The original's address. */
  readonly href: string;
  readonly isOlder: boolean;
  /** Texts of the frontmatter that are still the original's. */
  readonly untranslated: readonly string[];
}

export interface PageView extends EntryView {
  readonly collection: 'pages';
}

/** The text of an entry, for either lane. */
export interface ProseView {
  readonly lang: string;
  readonly body: Body;
  readonly headings: readonly BodyHeading[];
  readonly sources: readonly NumberedSource[];
  readonly images: ReadonlyMap<string, Picture>;
  /** Set where `@astrojs/mdx` renders the text. */
  readonly trusted: StoredEntry | undefined;
}

/** What posts and case studies show beyond that. */
export interface PublicationView extends EntryView {
  readonly authors: readonly AuthorRef[];
  readonly contentNotes: readonly ContentNote[];
  readonly contentNote: string | undefined;
  readonly quickExit: boolean;
  /** Newest first. */
  readonly updates: readonly Update[];
  readonly correction: Update | undefined;
  /** Those open on the day of the run. */
  readonly actions: readonly Action[];
  readonly licence: Licence | undefined;
  readonly sources: readonly NumberedSource[];
  readonly comments: CommentsState;
  /** The permanent name of its discussion, the same in every language. */
  readonly commentsId: string;
  /** What was saved of it, where anybody has said anything and it is not switched off. */
  readonly thread: SavedThread | undefined;
}

interface Publication {
  readonly authors: readonly string[];
  readonly contentNotes: readonly ContentNote[];
  readonly contentNote?: string | undefined;
  readonly quickExit?: boolean | undefined;
  readonly updates: readonly Update[];
  readonly actions: readonly Action[];
  readonly licence?: Licence | undefined;
  readonly sources: Sources;
  readonly comments?: CommentsState | undefined;
}

export function entryView(
  context: LibraryContext,
  collection: EntryCollection,
  entry: Row<'posts' | 'caseStudies' | 'pages'>,
  ink: string,
  sources: readonly NumberedSource[],
): EntryView {
  const { slug, segment, lang, translation, file, frontmatter, images } = entry;
  const href = context.to(lang).entry(collection, segment);
  return {
    collection,
    slug,
    segment,
    lang,
    translation: translation && {
      from: translation.from,
      href: context.to(translation.from).entry(collection, slug),
      isOlder: translation.isOlder,
      untranslated: translation.untranslated,
    },
    href,
    canonical: absolute(context.where, href),
    oldAddresses: oldPaths(frontmatter).map((path) => oldAddress(context.where, path)),
    title: frontmatter.title,
    description: frontmatter.description,
    visibility: visibilityOn(context.now, {
      date: 'date' in frontmatter ? frontmatter.date : undefined,
      draft: frontmatter.draft,
    }),
    ink,
    image: headImage(frontmatter.image, images),
    editHref: editHref(context, file),
    prose: {
      lang,
      body: entry.body,
      headings: entry.headings,
      sources,
      images,
      trusted: entry.trusted,
    },
  };
}

export function publicationView(
  context: LibraryContext,
  entry: EntryView,
  publication: Publication,
): PublicationView {
  const { contentNotes, contentNote, updates } = publication;
  const comments = commentsState(publication, context.site.comments);
  const commentsId = context.commentsId(entry.collection, entry.slug);
  const thread = context.thread(commentsId);
  return {
    ...entry,
    authors: publication.authors.map((id) => context.author(id, entry.lang)),
    contentNotes,
    contentNote,
    quickExit: offersQuickExit(publication),
    updates: updates.toSorted((a, b) => (a.date < b.date ? 1 : -1)),
    correction: latestCorrection(updates),
    actions: publication.actions.filter((action) => isShownOn(context.now, action)),
    licence: publication.licence ?? context.site.licence,
    sources: entry.prose.sources,
    comments,
    commentsId,
    thread: comments === 'off' || thread?.comments.length === 0 ? undefined : thread,
  };
}

/** The language of a text of the frontmatter that is not yet in the page's. */
export function langOf(
  { translation }: Pick<EntryView, 'translation'>,
  text: string | undefined,
): string | undefined {
  return text !== undefined && translation?.untranslated.includes(text)
    ? translation.from
    : undefined;
}

/** A case study's `aliases` are other hashtags. */
function oldPaths(frontmatter: Post | CaseStudy | Page): readonly string[] {
  return 'oldPaths' in frontmatter ? frontmatter.oldPaths : frontmatter.aliases;
}

function headImage(
  image: EntryImage | undefined,
  images: ReadonlyMap<string, Picture>,
): HeadImage | undefined {
  const src = image && images.get(image.src);
  return (
    src && { path: image.src, src, alt: image.alt, credit: image.credit, graphic: image.graphic }
  );
}

function editHref({ site, contentFolder }: LibraryContext, file: string): string | undefined {
  if (site.editBase === undefined) return undefined;
  const name = file.startsWith(`${contentFolder}/`) ? file.slice(contentFolder.length + 1) : file;
  return `${site.editBase.replace(/\/$/, '')}/${name}`;
}
