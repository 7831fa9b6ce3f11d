import type { SiteContext } from '../library/context.ts';
import { fileUnder, type PageFile } from '../core/urls.ts';
import { type Entry, isPublication } from './kinds.ts';

/** A form of an entry for programs, beside its page. */
export interface Copy {
  readonly name: PageFile;
  readonly href: string;
  /** Media type. */
  readonly type: string;
  /** Another form of the text is an alternate of the page; a list of its sources is none. */
  readonly of: 'text' | 'sources';
  readonly label: 'cite.markdown' | 'cite.json' | 'cite.bibtex' | 'cite.csl';
}

/** Every copy that there is of an entry. */
export function copiesOf(entry: Entry, { site }: SiteContext): readonly Copy[] {
  const hasSources = isPublication(entry) && entry.sources.length > 0;
  const copy = (name: PageFile, type: string, label: Copy['label']): Copy => ({
    name,
    href: fileUnder(entry.href, name),
    type,
    of: name.startsWith('sources') ? 'sources' : 'text',
    label,
  });
  return [
    copy('index.json', 'application/json', 'cite.json'),
    ...(site.assistants === 'welcome' ? [copy('index.md', 'text/markdown', 'cite.markdown')] : []),
    ...(hasSources
      ? [
          copy('sources.bib', 'application/x-bibtex', 'cite.bibtex'),
          copy('sources.json', 'application/vnd.citationstyles.csl+json', 'cite.csl'),
        ]
      : []),
  ];
}
