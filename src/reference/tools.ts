import { spawnSync } from 'node:child_process';
import { command, readArguments } from '../cli/usage.ts';

const TOOLS = {
  types: ['astro check', 'tsc --noEmit'],
  lint: ['biome lint', 'prettier --check --log-level warn .'],
  format: ['prettier --write --log-level warn .'],
} as const;

/** `npm run types` and the like: runs tools one after another, up to the first that finds fault. */
export function run(name: keyof typeof TOOLS) {
  return command(async (args: readonly string[]) => {
    readArguments(args, [], []);
    for (const tool of TOOLS[name]) {
      const { status } = spawnSync(tool, { shell: true, stdio: 'inherit' });
      if (status !== 0) return status ?? 1;
    }
    return 0;
  });
}
