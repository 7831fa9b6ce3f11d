import { placeAt } from '../core/places.ts';
import type { Report } from './report.ts';

const EMAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/gu;
/** RFC 2606: names that belong to nobody. */
const NOBODYS = /(?:^|[@.])(?:example(?:\.(?:com|net|org))?|invalid|test|localhost)$/i;
/** RFC 1918, RFC 3927 and RFC 4193. */
const PRIVATE_IP =
  /(?<![\d.])(?:10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2}|169\.254(?:\.\d{1,3}){2})(?![\d.]*\d)|(?<![\da-f:])f[cd][\da-f]{2}(?::[\da-f]{0,4}){2,7}(?![\da-f])/gi;
/** Forms by which the services that give them out make tokens known. */
const SECRET =
  /(?<![\w-])(?:(?:AKIA|ASIA)[A-Z\d]{16}|gh[pousr]_[A-Za-z\d]{36,}|github_pat_\w{22,}|glpat-[\w-]{20,}|xox[abeoprs]-[\w-]{10,}|AIza[\w-]{35}|(?:sk|rk)_live_[A-Za-z\d]{16,}|sk-(?:ant-|proj-)?[\w-]{32,}|npm_[A-Za-z\d]{36}|\d{8,10}:AA[\w-]{33}|eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,})|-----BEGIN [A-Z ]*PRIVATE KEY-----/g;

/** Warns of what a writer may not have meant to publish. `host` is the site's own: its mailboxes are meant. */
export function reportPrivateData(text: string, host: string, report: Report): void {
  if (text.includes('@')) {
    for (const { 0: found, index } of text.matchAll(EMAIL)) {
      const domain = found.slice(found.indexOf('@') + 1);
      if (NOBODYS.test(domain) || domain === host || isPartOfAddress(text, index)) continue;
      warn(report, text, index, {
        code: 'private-email',
        what: `The e-mail address “${found}” stands here.`,
        fix: 'Leave it out, unless its owner wants it published.',
      });
    }
  }
  for (const { 0: found, index } of text.matchAll(PRIVATE_IP)) {
    if (!isAddress(found)) continue;
    warn(report, text, index, {
      code: 'private-ip',
      what: `The address “${found}” of a private network stands here.`,
      fix: 'Leave it out: it tells where somebody’s computer stands, and helps no reader.',
    });
  }
  for (const { 0: found, index } of text.matchAll(SECRET)) {
    warn(report, text, index, {
      code: 'private-secret',
      what: `“${found.slice(0, 8)}…” looks like a password of a service.`,
      fix: 'Take it out, and have the service withdraw it: whoever saw the file may have kept it.',
    });
  }
}

type Words = Readonly<Record<'code' | 'what' | 'fix', string>>;

function warn(report: Report, text: string, offset: number, words: Words): void {
  report(placeAt(text, offset), { ...words, severity: 'warning' });
}

/** `https://host/@name@other.org` names an account, not a mailbox. */
function isPartOfAddress(text: string, index: number): boolean {
  return /(?:^|[/@])$/.test(text.slice(Math.max(0, index - 1), index)) && index > 0;
}

function isAddress(text: string): boolean {
  return text.includes(':') || text.split('.').every((part) => Number(part) <= 255);
}
