import { readFile } from 'node:fs/promises';
import type { Problem } from '../core/errors.ts';
import { likeAddress, oldAddresses, type SiteFile } from './duplicate-addresses.ts';
import type { EntryReading } from './entry.ts';
import { knownNames } from './known-names.ts';
import { reporter } from './report.ts';
import { addressOf, type SiteMap, siteMap, type SiteParts } from './site-map.ts';
import type { SortedFile } from './sorted-files.ts';

/** The addresses that a site has published, one a line: what readers may have links to. */
export interface Ledger {
  readonly file: string;
  readonly lines: readonly LedgerLine[];
}

export interface LedgerLine {
  /** 1-based. */
  readonly line: number;
  /** Without base, so that a ledger survives a move. */
  readonly address: string;
}

/** The ledger beside site.yaml; undefined where the site keeps none. */
export async function readLedger(files: readonly SortedFile[]): Promise<Ledger | undefined> {
  const file = files.find(({ kind }) => kind.kind === 'ledger');
  if (file === undefined) return undefined;
  return { file: file.name, lines: ledgerLines(await readFile(file.found.path, 'utf8')) };
}

function ledgerLines(text: string): readonly LedgerLine[] {
  return text
    .split(/\r?\n/)
    .map((address, index) => ({ line: index + 1, address: address.trim() }))
    .filter(({ address }) => address !== '' && !address.startsWith('#'));
}

export interface Standing {
  readonly parts: SiteParts;
  readonly map: SiteMap;
  readonly siteFile: SiteFile;
  /** Why a reader does not see an entry, where none does. */
  hidden(reading: EntryReading): string | undefined;
}

/** What the summary of a build says of addresses that nobody has written down. */
export function ledgerHints(
  ledger: Ledger | undefined,
  addresses: readonly string[],
): readonly string[] {
  if (ledger === undefined) {
    return [
      'Published addresses are not recorded. Run npm run addresses, so that no link breaks unnoticed.',
    ];
  }
  const known = new Set(ledger.lines.map(({ address }) => address));
  const fresh = addresses.filter((address) => !known.has(address)).length;
  if (fresh === 0) return [];
  const are = fresh === 1 ? '1 address is' : `${fresh} addresses are`;
  return [`${are} new since npm run addresses last wrote them down. Run it again.`];
}

/** The addresses that readers find today, without base, sorted. */
export function publishedAddresses(
  parts: SiteParts,
  isHidden: (reading: EntryReading) => boolean,
): readonly string[] {
  return [...siteMap(parts)]
    .filter(([, reading]) => reading === undefined || !isHidden(reading))
    .map(([address]) => address)
    .toSorted();
}

/**
 * Addresses of the ledger at which nothing stands any more and that nothing leads on from. An entry
 * that is scheduled counts as there; one that is a draft again is only a warning.
 */
export function lostAddresses(ledger: Ledger | undefined, standing: Standing): Problem[] {
  if (ledger === undefined) return [];
  const { parts, map, siteFile } = standing;
  const { report, problems } = reporter(ledger.file);
  const old = new Set(oldAddresses(parts, siteFile).map(({ text }) => likeAddress(text)));
  const heirOf = heirs(new Set(ledger.lines.map(({ address }) => address)), parts);
  for (const { line, address } of ledger.lines) {
    if (old.has(likeAddress(address))) continue;
    const place = { line, column: 1 };
    const reading = map.get(address);
    if (reading?.entry?.frontmatter.draft === true && standing.hidden(reading) !== undefined) {
      report(place, {
        code: 'address-hidden',
        severity: 'warning',
        ...hiddenAgain(address, reading),
      });
    } else if (!map.has(address)) {
      report(place, { code: 'address-lost', ...lost(address, heirOf(address)) });
    }
  }
  return problems;
}

type Heirs = (address: string) => EntryReading | undefined;

/** Finds the text that most likely took the place of one: new, of the same kind, of a like name. */
function heirs(known: ReadonlySet<string>, parts: SiteParts): Heirs {
  const fresh = new Map(
    parts.readings
      .map((reading) => [addressOf(parts, reading), reading] as const)
      .filter(([address]) => !known.has(address)),
  );
  const kinds = Map.groupBy(fresh.keys(), kindOf);
  const names = new Map([...kinds].map(([kind, addresses]) => [kind, knownNames(addresses)]));
  return (address) => {
    const [only, ...others] = kinds.get(kindOf(address)) ?? [];
    const nearest = names.get(kindOf(address))?.nearest(address);
    return fresh.get(nearest ?? (others.length === 0 ? only : undefined) ?? '');
  };
}

function kindOf(address: string): string {
  return /\/(posts|case-studies)\/./.exec(address)?.[1] ?? 'pages';
}

function lost(address: string, heir: EntryReading | undefined) {
  const key = heir?.collection === 'case-studies' ? 'oldPaths' : 'aliases';
  const where = heir === undefined ? 'the text that took its place' : heir.file;
  return {
    what: `“${address}” was published, and nothing stands there any more.`,
    fix: `Add “${key}: [${address}]” to ${where}, or “${address}: /where/it/went/” under redirects in site.yaml. Delete this line only to give the address up.`,
  };
}

function hiddenAgain(address: string, { file }: EntryReading) {
  return {
    what: `“${address}” was published, and its text is a draft now: readers find nothing there.`,
    fix: `Take the draft mark out of ${file}, or lead readers on with redirects in site.yaml.`,
  };
}
