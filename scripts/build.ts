import process from 'node:process';
import { start } from '../src/cli/start.ts';

// Libraries read it as they are loaded: the same site is built whatever the shell says.
process.env['NODE_ENV'] = 'production';
await start('build', async () => {
  const { runBuild } = await import('../src/output/command.ts');
  const { endProcess } = await import('../src/output/end-process.ts');
  return async (args) => {
    const code = await runBuild(args);
    // What a build that fails has begun may still be at work.
    return code === 1 ? endProcess(code) : process.exit(code);
  };
});
