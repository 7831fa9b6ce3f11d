import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'astro/zod';
import { type Finding, right, wrong } from './finding.ts';

/** The Node that runs us, and whether what package.json names is there in its version. */
export async function machineFindings(root: string, node: string): Promise<Finding[]> {
  const { dependencies, engines } = await packageFile(path.join(root, 'package.json'));
  const needed = Number(/\d+/.exec(engines['node'] ?? '')?.[0]);
  const version = Number.parseInt(node, 10);
  return [
    version >= needed
      ? right(`Node ${node} runs Broadside.`)
      : wrong(
          `Node ${node} is too old; Broadside needs Node ${needed}.`,
          'Install it with npm ci and call the commands with npm run, or install it from nodejs.org.',
        ),
    await installFinding(root, dependencies),
  ];
}

async function installFinding(
  root: string,
  dependencies: Readonly<Record<string, string>>,
): Promise<Finding> {
  const exact = Object.entries(dependencies).filter(([, version]) => /^\d/.test(version));
  const checked = exact.map(async ([name, version]) => {
    const file = path.join(root, 'node_modules', name, 'package.json');
    const found = await packageFile(file).catch(() => undefined);
    return found?.version === version ? [] : [name];
  });
  const [first, ...others] = (await Promise.all(checked)).flat();
  if (first === undefined) return right('What package.json names is installed.');
  const more = others.length === 0 ? 'is' : `and ${others.length} more are`;
  return wrong(`${first} ${more} not installed in the version of package.json.`, 'Run: npm ci');
}

async function packageFile(file: string) {
  return z
    .object({
      version: z.string().optional(),
      dependencies: z.record(z.string(), z.string()).default({}),
      engines: z.record(z.string(), z.string()).default({}),
    })
    .parse(JSON.parse(await readFile(file, 'utf8')));
}
