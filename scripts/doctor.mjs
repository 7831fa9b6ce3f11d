// Plain JavaScript: the doctor has a word to say where nothing is installed, or Node is too old for the rest.
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';

const root = new URL('../', import.meta.url);
const { engines } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
const { node } = process.versions;

if (!existsSync(new URL('node_modules/astro', root))) {
  console.error('✗ The packages are not installed. Run: npm ci');
  process.exitCode = 1;
} else if (Number.parseInt(node, 10) < Number(/\d+/.exec(engines.node)?.[0])) {
  console.error(
    `✗ Node ${node} is too old: Broadside needs Node 24. Install it from nodejs.org, then run: npm ci`,
  );
  process.exitCode = 1;
} else {
  const { start } = await import('../src/cli/start.ts');
  await start(
    'doctor',
    async () => (await import('../src/publishing/doctor/command.ts')).runDoctor,
  );
}
