import { readFile } from 'node:fs/promises';
import type { Problem } from '../../core/errors.ts';
import { likeAddress } from '../duplicate-addresses.ts';
import { isBelow } from '../entries.ts';
import { type Finding, type Report, reporter, TOP } from '../report.ts';
import { nameInProblems } from '../sorted-files.ts';
import { decodeText } from '../text.ts';
import { type FoundFile, filesBelow } from '../walk.ts';
import { contentProblems } from './examine.ts';
import { isAside, isOddName, knownText, nameFinding } from './public-names.ts';
import type { PublishedFile } from './published-file.ts';

/** What public/ must not stand in the way of. */
export interface PublicRules {
  /** What the site makes itself: paths without base, as `/robots.txt` and `/posts/`. */
  readonly addresses: readonly string[];
  /** Paths that site.yaml trusts; those of public/ begin with it. */
  readonly trusted: readonly string[];
  /** Of the site's address; its mailboxes are meant to be seen. */
  readonly host: string;
}

export interface PublicReading {
  readonly problems: readonly Problem[];
  readonly files: readonly PublishedFile[];
}

/** Files of public/: a list says what may be there, and everything in it is examined. */
export async function readPublicFiles(folder: string, rules: PublicRules): Promise<PublicReading> {
  const found = (await filesBelow(folder, 'hidden too')).filter(({ name }) => !isAside(name));
  const isTrusted = ({ name }: FoundFile) =>
    rules.trusted.some((place) => isBelow(`public/${name}`, place));
  const taken = takenBy(rules.addresses);
  const met = new Map<string, string>();
  const problems: Problem[] = [];
  const files: PublishedFile[] = [];
  const open: { readonly found: FoundFile; readonly name: string }[] = [];
  for (const file of found) {
    const name = nameInProblems(folder, file.name);
    const { report, problems: own } = reporter(name);
    const finding = findingOf(file, isTrusted(file), taken, met);
    if (finding !== undefined) report(TOP, finding);
    else {
      files.push({
        path: file.path,
        file: file.name.normalize('NFC'),
        name,
        isTrusted: isTrusted(file),
      });
      if (!isTrusted(file)) await reportKnownText(file, report);
      if (!isTrusted(file)) open.push({ found: file, name });
    }
    problems.push(...own);
  }
  return { problems: [...problems, ...(await contentProblems(open, rules.host))], files };
}

function findingOf(
  { name, type }: FoundFile,
  isTrusted: boolean,
  taken: (path: string) => boolean,
  met: Map<string, string>,
): Finding | undefined {
  if (type !== 'file') return noFile;
  if (isTrusted && isOddName(name)) return nameFinding(name);
  const like = likeAddress(`/${name}`);
  if (taken(like)) return replaces(name);
  const twin = met.get(like);
  met.set(like, name);
  if (twin !== undefined) return alike(name, twin);
  return isTrusted ? undefined : nameFinding(name);
}

/** The site's own folders, whether or not anything of this content is in them. */
const FOLDERS = [
  ...['_astro', 'share', 'pagefind', 'comments', 'posts', 'case-studies', 'topics', 'authors'],
  ...['archive', 'search', 'feeds', 'compare', 'series', 'actions', 'admin', 'mirrors', 'books'],
];
const FILES = ['index.html', '404.html', 'manifest.json', 'rss.xml', 'site.zip'];

/** Whether a file would stand where the site has one, or below one of its pages. */
function takenBy(addresses: readonly string[]): (like: string) => boolean {
  const all = [
    ...addresses,
    ...FOLDERS.map((name) => `/${name}/`),
    ...FILES.map((name) => `/${name}`),
  ];
  const own = new Set(all.map(likeAddress));
  own.delete('/');
  const pages = new Set(all.filter((path) => path.endsWith('/')).map(likeAddress));
  pages.delete('/');
  return (like) => {
    if (own.has(like)) return true;
    const parts = like.split('/');
    return parts.some((_, at) => at > 1 && pages.has(`${parts.slice(0, at).join('/')}/`));
  };
}

/** A text that services look for is one, and nothing that a browser could take for a page. */
async function reportKnownText({ name, path }: FoundFile, report: Report): Promise<void> {
  const form = knownText(name);
  if (form === undefined) return;
  const text = decodeText(await readFile(path), report);
  if (text === undefined) return;
  const isRight = form === 'json' ? isJson(text) && !text.includes('<') : !/<[a-z!?/]/i.test(text);
  if (!isRight) report(TOP, notAsKnown(form));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const noFile: Finding = {
  code: 'symlink',
  what: 'This is not an ordinary file, and could publish anything.',
  fix: 'Put the file itself here.',
};

function replaces(name: string): Finding {
  return {
    code: 'public-replaces',
    what: `“${name}” would stand where the site has a page or file of its own.`,
    fix: 'Rename or delete it, or put it into a folder such as public/files/.',
  };
}

function alike(name: string, twin: string): Finding {
  return {
    code: 'same-name',
    what: `“${name}” and “${twin}” differ only in capitals or accents, and many computers keep only one of them.`,
    fix: 'Rename one of the two.',
  };
}

function notAsKnown(form: 'text' | 'json'): Finding {
  return {
    code: 'file-broken',
    what:
      form === 'json'
        ? 'The file is not JSON.'
        : 'The file holds markup, and should be plain text.',
    fix: 'Write it again as the service asks for it.',
  };
}
