import type { ListItem, RootContent } from 'mdast';
import { text } from '../body/hast.ts';
import { absolute, fileUnder } from '../core/urls.ts';
import type { SiteContext } from '../library/context.ts';
import type { Edition } from '../library/edition.ts';
import type { Library } from '../library.ts';
import type { Entry } from './kinds.ts';
import { heading, link, markdown, paragraph } from './markdown.ts';

/** The site for assistants: each entry with its description and the address of its Markdown. */
export function llmsTxt({ editions, context }: Library): string {
  const [first] = editions;
  return markdown([
    heading(1, first?.title ?? ''),
    { type: 'blockquote', children: [paragraph(text(first?.description ?? ''))] },
    ...editions.flatMap((edition) => sections(edition, context)),
  ]);
}

function sections(edition: Edition, context: SiteContext): readonly RootContent[] {
  const { words, posts, caseStudies, pages, lang } = edition;
  const suffix = lang === context.where.defaultLanguage ? '' : ` (${words.languageName(lang)})`;
  const lists: readonly (readonly [string, readonly Entry[]])[] = [
    [words.t('site.caseStudies'), caseStudies],
    [words.t('site.posts'), posts],
    [words.t('site.about'), pages],
  ];
  return lists.flatMap(([title, entries]): RootContent[] => {
    const children = entries
      .filter(({ visibility }) => visibility === 'published')
      .map((entry) => item(entry, context));
    return children.length === 0
      ? []
      : [heading(2, `${title}${suffix}`), { type: 'list', spread: false, children }];
  });
}

function item({ title, description, href }: Entry, { where }: SiteContext): ListItem {
  const url = absolute(where, fileUnder(href, 'index.md'));
  const about = paragraph(link(url, title), text(`: ${description}`));
  return { type: 'listItem', spread: false, children: [about] };
}
