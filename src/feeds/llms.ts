import type { Library } from '../library.ts';
import type { SiteContext } from '../library/context.ts';
import type { Edition } from '../library/edition.ts';
import { absolute, fileUnder } from '../core/urls.ts';
import { escapeMarkdown } from './markdown.ts';
import type { Entry } from './kinds.ts';

/** The site for assistants: each entry with its description and the address of its Markdown. */
export function llmsTxt({ editions, context }: Library): string {
  const [first] = editions;
  return [
    `# ${escapeMarkdown(first?.title ?? '')}`,
    `> ${escapeMarkdown(first?.description ?? '')}`,
    ...editions.flatMap((edition) => sections(edition, context)),
  ]
    .join('\n\n')
    .concat('\n');
}

function sections(edition: Edition, context: SiteContext): readonly string[] {
  const { words, posts, caseStudies, pages, lang } = edition;
  const suffix = lang === context.where.defaultLanguage ? '' : ` (${words.languageName(lang)})`;
  const lists: readonly (readonly [string, readonly Entry[]])[] = [
    [words.t('site.caseStudies'), caseStudies],
    [words.t('site.posts'), posts],
    [words.t('site.about'), pages],
  ];
  return lists.flatMap(([title, entries]) => {
    const lines = entries
      .filter(({ visibility }) => visibility === 'published')
      .map((entry) => line(entry, context));
    return lines.length === 0 ? [] : [`## ${title}${suffix}`, lines.join('\n')];
  });
}

function line({ title, description, href }: Entry, { where }: SiteContext): string {
  const url = absolute(where, fileUnder(href, 'index.md'));
  return `- [${escapeMarkdown(title)}](${url}): ${escapeMarkdown(description)}`;
}
