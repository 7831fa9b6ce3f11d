import { start } from '../src/cli/start.ts';

await start('addresses', async () => (await import('../src/check/ledger-command.ts')).runAddresses);
