import type { SiteContext } from '../library/context.ts';
import { absolute, rootFile } from '../core/urls.ts';

/**
 * Crawlers that gather texts for language models, or answer from them, by the names that they go
 * by in robots.txt; as their makers document them, November 2026.
 */
const AI_CRAWLERS = [
  'AI2Bot',
  'Amazonbot',
  'anthropic-ai',
  'Applebot-Extended',
  'Bytespider',
  'CCBot',
  'ChatGPT-User',
  'Claude-SearchBot',
  'Claude-User',
  'ClaudeBot',
  'cohere-ai',
  'cohere-training-data-crawler',
  'Diffbot',
  'DuckAssistBot',
  'FacebookBot',
  'Google-CloudVertexBot',
  'Google-Extended',
  'GPTBot',
  'ImagesiftBot',
  'Meta-ExternalAgent',
  'Meta-ExternalFetcher',
  'MistralAI-User',
  'OAI-SearchBot',
  'omgili',
  'PanguBot',
  'Perplexity-User',
  'PerplexityBot',
  'PetalBot',
  'Timpibot',
  'Webzio-Extended',
  'YouBot',
];

/** What crawlers are asked: everything is open, but where assistants are refused. */
export function robotsTxt({ where, site }: SiteContext): string {
  const refused =
    site.assistants === 'refused'
      ? [...AI_CRAWLERS.map((name) => `User-agent: ${name}`), 'Disallow: /', '']
      : [];
  return [
    ...refused,
    'User-agent: *',
    'Allow: /',
    '',
    `Sitemap: ${absolute(where, rootFile(where, 'sitemap.xml'))}`,
    '',
  ].join('\n');
}
