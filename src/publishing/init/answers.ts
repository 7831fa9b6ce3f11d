import type { z } from 'astro/zod';
import { authorSchema } from '../../domain/author.ts';
import { isHostName } from '../../core/urls.ts';
import { siteSchema } from '../../domain/site.ts';
import { readBase } from '../../cli/options.ts';
import { UsageError } from '../../cli/usage.ts';
import type { Host } from '../hosts/hosts.ts';

/** What `npm run init` has to know of a site. */
export interface Answers {
  readonly title: string;
  readonly description: string;
  /** `https://example.org`. */
  readonly origin: string;
  /** Begins and ends with a slash. */
  readonly base: string;
  readonly language: string;
  readonly author: string;
  readonly comments: Comments;
  /** Where “Edit this page” leads; undefined leaves the link out. */
  readonly editBase: string | undefined;
  readonly host: Host | undefined;
}

/** `later` leaves them out for now, and every build says so in a line. */
export type Comments = 'later' | 'off' | Discussions;

export interface Discussions {
  readonly repository: string;
  readonly repositoryId: string;
  readonly category: string;
  readonly categoryId: string;
}

/** Of an address as a writer gives it, what belongs to site.yaml and what to the build. Throws a UsageError. */
export function readAddress(text: string): Pick<Answers, 'origin' | 'base'> {
  const url = URL.parse(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
  if (
    url === null ||
    !/^https?:$/.test(url.protocol) ||
    !isHostName(url.hostname) ||
    !/^localhost$|\.[a-z\d-]*[a-z\d]$/i.test(url.hostname)
  ) {
    throw new UsageError(`“${text}” is no web address. Write one such as https://example.org.`);
  }
  if (url.username !== '' || url.search !== '' || url.hash !== '') {
    throw new UsageError(`“${text}” says more than a host and a path. Write https://example.org.`);
  }
  return { origin: url.origin, base: readBase(url.pathname) };
}

/** What is wrong with one answer, as the schema of site.yaml says it; undefined where it is right. */
export function faultOfSite(answer: Partial<z.input<typeof siteSchema>>): string | undefined {
  const whole = { title: 'T', description: 'D.', url: 'https://example.org', ...answer };
  return siteSchema.safeParse(whole).error?.issues[0]?.message;
}

export function faultOfAuthor(name: string): string | undefined {
  return authorSchema.safeParse({ name }).error?.issues[0]?.message;
}

const EDITORS: Readonly<Record<string, string>> = {
  'github.com': 'edit/main/content',
  'gitlab.com': '-/edit/main/content',
  'codeberg.org': '_edit/main/content',
};

/** The web editor of a repository, from its address or the remote of a clone. Throws a UsageError. */
export function editBaseOf(repository: string): string {
  const address = repository.includes(':') ? repository : `https://github.com/${repository}`;
  const plain = address.replace(/\/+$/, '').replace(/\.git$/, '');
  const [, host = '', name = ''] =
    /^(?:https:\/\/|ssh:\/\/git@|git@)([\w.-]+)[/:]([\w.~-]+(?:\/[\w.~-]+)+)$/.exec(plain) ?? [];
  const editor = EDITORS[host];
  if (editor !== undefined) return `https://${host}/${name}/${editor}`;
  throw new UsageError(
    `“${repository}” is no repository on ${Object.keys(EDITORS).join(', ')}. Write its address, such as https://github.com/owner/name, or leave it out and set editBase in site.yaml.`,
  );
}
