import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readCommandLine } from '../cli/options.ts';
import { command } from '../cli/usage.ts';
import type { Ledger } from './ledger.ts';
import { readContent } from './read.ts';

/** `npm run addresses`: writes down what is published today; resolves to the exit code. */
export const runAddresses = command(async (args: readonly string[]) => {
  const { options } = readCommandLine(args);
  const { addresses, ledger, site } = await readContent(options);
  if (site === undefined) {
    console.error('The content has errors. Run npm run check first.');
    return 1;
  }
  const known = (ledger?.lines ?? []).map(({ address }) => address);
  const fresh = addresses.filter((address) => !known.includes(address));
  await writeFile(path.join(options.content, 'addresses.txt'), written([...known, ...fresh]));
  console.log(told(ledger, known.length + fresh.length, fresh.length));
  return 0;
});

const HEAD = `# Every address that this site has published. The build fails where one of them leads nowhere,
# so that no link to the site breaks unseen. Written by: npm run addresses. Keep it in git.
`;

function written(addresses: readonly string[]): string {
  return `${HEAD}${[...new Set(addresses)].toSorted().join('\n')}\n`;
}

function told(before: Ledger | undefined, all: number, fresh: number): string {
  return before === undefined
    ? `${all} addresses are written down in addresses.txt. Keep it in git.`
    : `${all} addresses, ${fresh} of them new.`;
}
