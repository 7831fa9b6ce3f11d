import { z } from 'astro/zod';

const packageSchema = z.looseObject({
  version: z.string().optional(),
  integrity: z.string().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});

const lockSchema = z.record(z.string(), z.unknown());

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'win32'];
const PROCESSORS = [
  'arm64',
  'ia32',
  'loong64',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
  'arm',
];

/** The registry's checksum of a package, `sha512-…`; undefined where the registry lacks it. */
export type IntegrityOf = (name: string, version: string) => string | undefined;

/**
 * A lockfile with an entry and a checksum for every optional package of every platform. npm writes
 * only those that it installs here, and `npm ci` then refuses the file on other platforms (npm/cli
 * issue 4828). What is already there stays as it is.
 */
export function completeLock(text: string, integrityOf: IntegrityOf): string {
  const lock = lockSchema.parse(JSON.parse(text));
  const held = lockSchema.parse(lock['packages']);
  const missing = missingFrom(held).map(
    ({ key, version }) => [key, stub(key, version)] as const,
  );
  const packages = [...Object.entries(held), ...missing]
    .map(([key, entry]) => [key, withIntegrity(key, entry, integrityOf)] as const)
    .toSorted(([a], [b]) => a.localeCompare(b, 'en'));
  return `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, undefined, 2)}\n`;
}

/** The packages that npm would install without comparing them with a checksum. */
export function unverified(packages: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(packages)
    .filter(([key, entry]) => key !== '' && packageSchema.parse(entry).integrity === undefined)
    .map(([key]) => key);
}

function withIntegrity(key: string, entry: unknown, integrityOf: IntegrityOf): unknown {
  const { version, integrity, ...rest } = packageSchema.parse(entry);
  if (key === '' || version === undefined || integrity !== undefined) return entry;
  const found = integrityOf(key.replace(/^.*node_modules\//, ''), version);
  return found === undefined ? entry : { version, integrity: found, ...rest };
}

/** Optional packages of exact version that a lockfile names and does not hold. */
export function missingFrom(packages: Readonly<Record<string, unknown>>) {
  return Object.entries(packages).flatMap(([from, value]) =>
    Object.entries(packageSchema.parse(value).optionalDependencies ?? {}).flatMap(
      ([name, version]) => {
        const found = resolve(packages, from, name);
        if (!/^\d+\.\d+\.\d+[^ ]*$/.test(version)) return [];
        if (found !== undefined && versionOf(packages[found]) === version) return [];
        const key = found === undefined ? `node_modules/${name}` : `${from}/node_modules/${name}`;
        return [{ key, version }];
      },
    ),
  );
}

/** The entry that Node would find for a package's dependency, going up the folders. */
function resolve(packages: Readonly<Record<string, unknown>>, from: string, name: string) {
  const steps = from.split('/node_modules/');
  const folders = steps.map((_, index) =>
    steps.slice(0, steps.length - index).join('/node_modules/'),
  );
  return [
    ...folders.map((folder) => `${folder}/node_modules/${name}`),
    `node_modules/${name}`,
  ].find((key) => key in packages);
}

function versionOf(value: unknown): string | undefined {
  return packageSchema.parse(value).version;
}

/** Names of such packages say their platform: @pagefind/darwin-arm64, …-win32-x64-msvc. */
function stub(key: string, version: string) {
  const words = key.replace('windows', 'win32').split(/[^a-z0-9]+/);
  const os = SYSTEMS.filter((system) => words.includes(system));
  const cpu = PROCESSORS.filter((processor) => words.includes(processor));
  return {
    version,
    ...(cpu.length > 0 && { cpu }),
    optional: true,
    ...(os.length > 0 && { os }),
  };
}
