import { library, type Library } from '../library.ts';
import { languageParam } from '../core/urls.ts';
import type { Edition } from './edition.ts';
import { type EditionFrame, type Frame, inPage } from './frame.ts';
import { pageKey, type Shown } from './page-key.ts';

interface Path<Props> {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly props: Props;
  /** All that a page shows which a warm build may keep; undefined where it shows the whole site. */
  readonly shown?: Shown | undefined;
}

interface StaticPath<Props> {
  readonly params: Path<Props>['params'];
  readonly props: Props;
  readonly cacheKey: string | undefined;
}

/** Where every page and component stands. */
export interface InEdition {
  readonly library: Frame;
  readonly edition: EditionFrame;
}

/** Where a page stands that is about the whole site, and so is made anew in every build. */
export interface InLibrary extends InEdition {
  readonly library: Library;
  readonly edition: Edition;
}

/** One page of each edition. */
export function inEachEdition(): Promise<StaticPath<InLibrary>[]> {
  return forEach(() => [{ params: {}, props: {} }]);
}

/** One file of each edition that is no page: what it says in English has no mark. */
export async function fileInEachEdition(): Promise<StaticPath<InLibrary>[]> {
  const all = await library();
  return all.editions.map((edition) => pathOf(all, edition, { params: {}, props: {} }));
}

/** Some pages of each edition, each with its route parameters and what it is about. */
export async function forEach<Props>(
  pagesOf: (edition: Edition, library: Library) => readonly Path<Props>[],
): Promise<StaticPath<Props & InLibrary>[]> {
  const all = await library();
  return all.editions.flatMap((edition) =>
    pagesOf(edition, all).map((page) => pathOf(all, inPage(edition), page)),
  );
}

function pathOf<Props>(
  library: Library,
  edition: Edition,
  { params, props, shown }: Path<Props>,
): StaticPath<Props & InLibrary> {
  return {
    params: { lang: languageParam(library.context.where, edition.lang), ...params },
    props: { ...props, library, edition },
    cacheKey: shown && pageKey(library, shown),
  };
}

/** One page of a list that goes on over several. */
export interface ListPage<Item> {
  readonly items: readonly Item[];
  /** 1-based. */
  readonly page: number;
  readonly pages: number;
  readonly newer: string | undefined;
  readonly older: string | undefined;
}

/** Cuts a list into pages; an empty list has one empty page. `href` gives the address of a page. */
export function paginate<Item>(
  items: readonly Item[],
  size: number,
  href: (page: number) => string,
): ListPage<Item>[] {
  const pages = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: pages }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    page: index + 1,
    pages,
    newer: index > 0 ? href(index) : undefined,
    older: index + 1 < pages ? href(index + 2) : undefined,
  }));
}

/** The data of a page of a list: how it shows its items is by `itemOf`. */
export function shownOfList<Item>(list: ListPage<Item>, itemOf: (item: Item) => unknown) {
  return { ...list, items: list.items.map(itemOf) };
}

/** The route parameter of a list's page: the first one has none. */
export function pageParam(page: number): string | undefined {
  return page === 1 ? undefined : String(page);
}
