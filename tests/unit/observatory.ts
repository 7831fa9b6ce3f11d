/**
 * What Mozilla's HTTP Observatory gives an answer over HTTPS, in the part of its scoring that can
 * happen here: `src/grader/charts.js` and `src/analyzer/tests/` of github.com/mdn/mdn-http-observatory,
 * as of version 1.4. Cookies, sharing, redirections and integrity of scripts give nothing and take
 * nothing where there are no cookies and every script is the site's own; being on the browsers'
 * preload list would give 5 more.
 */
export function observatoryScore(headers: Readonly<Record<string, string>>): number {
  const given = new Map(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value.trim()]),
  );
  const policy = directives(given.get('content-security-policy') ?? '');
  const modifiers = [
    policyModifier(policy),
    framesModifier(policy, given.get('x-frame-options')),
    transportModifier(given.get('strict-transport-security') ?? ''),
    given.get('x-content-type-options') === 'nosniff' ? 0 : -5,
    referrerModifier(given.get('referrer-policy')),
    resourceModifier(given.get('cross-origin-resource-policy')),
  ];
  const lost = modifiers.filter((modifier) => modifier < 0);
  const base = 100 + sum(lost);
  // Extra credit is only for those who lost little.
  return base < 90 ? Math.max(0, base) : base + sum(modifiers.filter((modifier) => modifier > 0));
}

type Policy = ReadonlyMap<string, readonly string[]>;

function directives(text: string): Policy {
  return new Map(
    text.split(';').flatMap((part): [string, string[]][] => {
      const [name, ...sources] = part.trim().split(/\s+/);
      return name === undefined || name === '' ? [] : [[name.toLowerCase(), sources]];
    }),
  );
}

const BROAD = /^(?:\*|(?:https?|ftp):(?:\/\/\*(?:\.\*)?)?)$/;

function policyModifier(policy: Policy): number {
  if (policy.size === 0) return -25;
  const sources = (name: string) => policy.get(name) ?? policy.get('default-src') ?? ['*'];
  const isUnsafe = (source: string) =>
    BROAD.test(source) || ["'unsafe-inline'", 'data:'].includes(source);
  const all = [...policy.values()].flat();
  if (sources('script-src').some(isUnsafe)) return -20;
  if (sources('object-src').some((source) => BROAD.test(source))) return -20;
  if (all.some((source) => /^(?:http|ftp):/.test(source))) return -20;
  if ([...sources('script-src'), ...sources('style-src')].includes("'unsafe-eval'")) return -10;
  if (sources('style-src').some(isUnsafe)) return 0;
  return policy.get('default-src')?.join() === "'none'" ? 10 : 5;
}

function framesModifier(policy: Policy, header: string | undefined): number {
  if (policy.has('frame-ancestors')) return 5;
  return /^(?:deny|sameorigin)$/i.test(header ?? '') ? 0 : -20;
}

/** Six months are enough. */
function transportModifier(header: string): number {
  const seconds = /max-age=(\d+)/i.exec(header)?.[1];
  if (seconds === undefined) return -20;
  return Number(seconds) < 15_768_000 ? -10 : 0;
}

function referrerModifier(header: string | undefined): number {
  if (header === undefined) return 0;
  const last = header.split(',').at(-1)?.trim() ?? '';
  const tight = ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin'];
  return tight.includes(last) ? 5 : -5;
}

function resourceModifier(header: string | undefined): number {
  if (header === undefined || header === 'cross-origin') return 0;
  return ['same-origin', 'same-site'].includes(header) ? 10 : -5;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
