import process from 'node:process';
import { start } from '../src/cli/start.ts';

process.env['NODE_ENV'] = 'development';
await start('dev', async () => {
  const { runDev } = await import('../src/output/dev.ts');
  return async (args) => {
    const code = await runDev(args);
    // A server that did not start may hold on to the process.
    return code === undefined ? undefined : process.exit(code);
  };
});
