import process from 'node:process';
import { start } from '../src/cli/start.ts';

// Libraries read it as they are loaded: the same site is built whatever the shell says.
process.env['NODE_ENV'] = 'production';
await start('build', async () => {
  const { runBuild } = await import('../src/output/command.ts');
  return async (args) => process.exit(await runBuild(args));
});
