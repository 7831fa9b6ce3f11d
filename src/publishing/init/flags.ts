import { UsageError } from '../../cli/usage.ts';
import { readHost, refusePath } from '../hosts/hosts.ts';
import {
  type Answers,
  type Comments,
  editBaseOf,
  faultOfAuthor,
  faultOfSite,
  readAddress,
} from './answers.ts';
import { firstTexts } from './first-texts.ts';

export const FLAGS = [
  'title',
  'url',
  'description',
  'language',
  'author',
  'comments',
  'repository-id',
  'category',
  'category-id',
  'repository',
  'host',
] as const;

type Flags = Readonly<Partial<Record<(typeof FLAGS)[number], string>>>;

const EXAMPLE = 'npm run init -- --title "Our name" --url https://example.org';

/** The answers as flags give them. Throws a UsageError that says which one is missing or wrong. */
export function readAnswers(flags: Flags): Answers {
  const { title, url, repository, host } = flags;
  if (title === undefined || url === undefined) {
    throw new UsageError(
      `A site needs at least a title and the address that it will have. Write: ${EXAMPLE}`,
    );
  }
  const language = flags.language ?? 'en';
  const usual = firstTexts(language, title);
  const description = flags.description ?? usual.site;
  const author = flags.author ?? usual.author;
  const comments = readComments(flags);
  refuse('--title', title, faultOfSite({ title }));
  refuse('--description', description, faultOfSite({ description }));
  refuse('--language', language, faultOfSite({ language }));
  refuse('--author', author, faultOfAuthor(author));
  if (typeof comments !== 'string')
    refuse('--comments', comments.repository, faultOfSite({ comments }));
  const { origin, base } = readAddress(url);
  refuse('--url', origin, faultOfSite({ url: origin }));
  const place = host === undefined ? undefined : readHost(host);
  if (place !== undefined) refusePath(place, base);
  return {
    title,
    description,
    origin,
    base,
    language,
    author,
    comments,
    editBase: repository === undefined ? undefined : editBaseOf(repository),
    host: place,
  };
}

function readComments(flags: Flags): Comments {
  const { comments = 'later', category = 'Comments' } = flags;
  if (comments === 'later' || comments === 'off') return comments;
  const { 'repository-id': repositoryId, 'category-id': categoryId } = flags;
  if (repositoryId !== undefined && categoryId !== undefined) {
    return { repository: comments, repositoryId, category, categoryId };
  }
  throw new UsageError(
    `--comments ${comments} needs --repository-id and --category-id too, which giscus.app shows; or write --comments later, or --comments off.`,
  );
}

function refuse(flag: string, value: string, fault: string | undefined): void {
  if (fault !== undefined) throw new UsageError(`${flag} “${value}”: ${fault}`);
}
