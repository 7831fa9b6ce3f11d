import { newCaseStudy } from '../../scaffold/case-study.ts';

/** Files by their paths in content/; a link leads to what it names, and undefined is no file. */
export type Files = Readonly<
  Record<string, string | Uint8Array | { readonly link: string } | undefined>
>;

/** The day of the run. */
export const TODAY = '2026-11-23';

/** What every site needs, and nothing is wrong with. */
export const SITE: Files = {
  'site.yaml': siteFile(),
  'topics.yaml': 'hashtags: { title: Hashtags, description: How they work. }\n',
  'authors/desk.yaml': 'name: The desk\n',
};

/** Not even what every site needs. */
export const NOTHING: Files = Object.fromEntries(
  Object.keys(SITE).map((name) => [name, undefined]),
);

/** A right site.yaml with these lines behind. */
export function siteFile(more = '', languages = 'en'): string {
  return `title: Broadside
description: A blog.
url: https://broadside.example
languages: [${languages}]
${more}`;
}

/** A right post with this text, and these lines of frontmatter in place of its own or behind them. */
export function post(text = 'Text.', keys: Readonly<Record<string, string>> = {}): Files {
  return { 'posts/march.mdx': postFile(text, keys) };
}

export function postFile(text = 'Text.', keys: Readonly<Record<string, string>> = {}): string {
  const all = {
    title: 'The march',
    description: 'Who marched, and why.',
    date: '2026-11-01',
    authors: '[desk]',
    ...keys,
  };
  const lines = Object.entries(all).map(([key, value]) => `${key}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n\n${text}\n`;
}

/** A right case study, with some of its lines changed. */
export function study(hashtag: string, change = (text: string) => text): string {
  const slug = hashtag.toLowerCase();
  const made = newCaseStudy(hashtag, { slug, today: TODAY, author: 'desk' });
  return change(made.replace(/^draft: .*\n/m, ''));
}

/** A source of a post that nothing is wrong with, by the id `report`. */
export const SOURCES = `
  report: { title: A report, url: "https://report.example/", type: research }`;
