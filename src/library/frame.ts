import type { Words } from '../strings/words.ts';
import type { Addresses } from '../core/urls.ts';
import type { SiteContext } from './context.ts';
import type { PageView } from './entry.ts';
import type { InkSheet } from './inks.ts';

/**
 * The site as every page of it knows it, whatever the page is about. A page that a warm build keeps
 * may know no more besides what its key is made of (page-key.ts), which is why its type ends here.
 */
export interface Frame {
  readonly context: SiteContext;
  /** One for each language of the site, the default one first. */
  readonly editions: readonly EditionFrame[];
  /** Every page links it. */
  readonly inks: InkSheet;
  /** Of everything here, the words of the interface among it. */
  readonly digest: string;
  /**
   * The page at an address in each language that has it, itself among them, in the order of the
   * site's languages. Empty for what each language counts for itself: later pages of a list, and 404.
   */
  versions(href: string): readonly Version[];
}

/** An edition for a page, which marks what its interface says in English. */
export function inPage<One extends EditionFrame>(edition: One): One {
  const { marked } = edition.words;
  return marked === edition.words ? edition : { ...edition, words: marked };
}

export interface EditionFrame {
  readonly lang: string;
  readonly words: Words;
  readonly to: Addresses;
  readonly title: string;
  readonly description: string;
  /** Whether the site has any, in whatever language: else nothing leads to their list. */
  readonly hasCaseStudies: boolean;
  readonly hasTopics: boolean;
  /** The plain pages, which the foot of every page leads to. */
  readonly pages: readonly Pick<PageView, 'slug' | 'href' | 'title'>[];
}

/** A page in one of the languages that it is in. */
export interface Version {
  readonly lang: string;
  readonly href: string;
}
