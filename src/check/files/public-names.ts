import { kindOf } from '../../media/kinds.ts';
import { visible } from '../characters.ts';
import type { Finding } from '../report.ts';

/** What the names of files in public/ may be. */

/** Left there by git, systems and people for each other: never published, and no fault. */
const ASIDE =
  /(?:^|\/)(?:\.git(?:keep|ignore|attributes)|\.DS_Store|Thumbs\.db|desktop\.ini|README(?:\.\w+)?)$/i;

export function isAside(name: string): boolean {
  return ASIDE.test(name);
}

/** Files without a known ending that services look for: texts, by what each must be. */
const KNOWN: readonly (readonly [RegExp, 'text' | 'json'])[] = [
  [/^(?:CNAME|LICEN[CS]E|COPYING|humans\.txt)$/, 'text'],
  [/^\.well-known\/(?:security|keybase|dnt-policy|brave-rewards-verification)\.txt$/, 'text'],
  [/^\.well-known\/(?:atproto-did|discord)$/, 'text'],
  [/^\.well-known\/(?:acme-challenge|pki-validation)\/[\w-]+(?:\.txt)?$/, 'text'],
  [/^\.well-known\/matrix\/(?:client|server|support)$/, 'json'],
  [/^\.well-known\/(?:apple-app-site-association|traffic-advice|webfinger|nodeinfo)$/, 'json'],
  [
    /^\.well-known\/(?:assetlinks|did|gpc|host-meta|nostr|related-website-set|tdmrep)\.json$/,
    'json',
  ],
];

/** What a file must be that is published under a name which services look for. */
export function knownText(name: string): 'text' | 'json' | undefined {
  return KNOWN.find(([pattern]) => pattern.test(name))?.[1];
}

/** What is wrong with the name of a file in public/; undefined of one that may be published. */
export function nameFinding(name: string): Finding | undefined {
  if (isOddName(name)) return oddName(name);
  if (HOST_FILE.test(name)) return hostFile(name);
  if (knownText(name) !== undefined) return undefined;
  if (/(?:^|\/)\./.test(name) || RUNS_INSIDE.test(name)) return refused(name);
  return kindOf(name) === undefined ? refused(name) : undefined;
}

/** Characters that addresses, hosts and systems take for something else. */
export function isOddName(name: string): boolean {
  return /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029<>:"|?*\\#%]|[. ](?:\/|$)|(?:^|\/) |[^/]{121}/u.test(name);
}

/** Files by which hosts are told what to do. */
const HOST_FILE =
  /^(?:_[^/]*|\.?(?:vercel|now|firebase|staticwebapp\.config|netlify|wrangler|web\.config|ht\w+)(?:\.\w+)?)$/i;

/** Some hosts go by every ending that a name has. */
const RUNS_INSIDE =
  /\.(?:[psx]?html?|xht|php\d?|cgi|p[ly]|aspx?|jsp|[mc]?js|svgz|xml|xslt?|css|wasm)\.[^/]*$/i;

const CODE = /\.(?:[psx]?html?|xht|php\d?|cgi|p[ly]|[mc]?js|css|wasm|xml|xslt?|svgz)$/i;
const OFFICE = /\.(?:docx?|xlsx?|pptx?|od[tspg]|rtf|pages|numbers|key|epub)$/i;
const ARCHIVE = /\.(?:zip|t?gz|tar|7z|rar|bz2|xz|dmg|iso)$/i;

const TRUST = 'or name it under `trusted:` in site.yaml to publish it as it is';

function refused(name: string): Finding {
  const shown = `“${visible(name)}”`;
  if (CODE.test(name) || RUNS_INSIDE.test(name)) {
    return stray(`${shown} could run in a reader’s browser.`, `Delete it, ${TRUST}.`);
  }
  if (OFFICE.test(name)) {
    return stray(`${shown} may hold names, comments and code.`, `Export it as PDF, ${TRUST}.`);
  }
  if (ARCHIVE.test(name)) {
    return stray(`${shown} may hold anything.`, `Put the files themselves here, ${TRUST}.`);
  }
  return stray(
    `${shown} is not a kind of file that is published.`,
    `Use images, PDF, sound, film, fonts, or text such as .csv and .txt, ${TRUST}.`,
  );
}

function stray(what: string, fix: string): Finding {
  return { code: 'stray-file', what, fix };
}

function oddName(name: string): Finding {
  return {
    code: 'file-name',
    what: `“${visible(name)}” cannot be used in an address.`,
    fix: 'Rename it with letters, digits, hyphens and dots.',
  };
}

function hostFile(name: string): Finding {
  return {
    code: 'public-replaces',
    what: `“${visible(name)}” tells a host what to do, and could undo what keeps readers safe.`,
    fix: 'Delete it; addresses and headers are set in site.yaml.',
  };
}
