import { z } from 'astro/zod';

const packageSchema = z.looseObject({
  version: z.string().optional(),
  integrity: z.string().optional(),
  license: z.string().optional(),
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

/** What a registry knows of a package: its checksum, `sha512-…`, and its licence. */
export interface Registered {
  readonly integrity: string;
  readonly license: string;
}

/** Undefined where the registry lacks the version. */
export type Registry = (name: string, version: string) => Registered | undefined;

/**
 * A lockfile with an entry and a checksum for every optional package of every platform. npm writes
 * only those that it installs here, and `npm ci` then refuses the file on other platforms (npm/cli
 * issue 4828). What is already there stays as it is.
 */
export function completeLock(text: string, registry: Registry): string {
  const lock = lockSchema.parse(JSON.parse(text));
  const held = lockSchema.parse(lock['packages']);
  const missing = missingFrom(held).map(({ key, version }) => [key, stub(key, version)] as const);
  const packages = [...Object.entries(held), ...missing]
    .map(([key, entry]) => [key, withFacts(key, entry, registry)] as const)
    .toSorted(([a], [b]) => a.localeCompare(b, 'en'));
  return `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, undefined, 2)}\n`;
}

/** The packages that npm would install without comparing them with a checksum. */
export function unverified(packages: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(packages)
    .filter(([key, entry]) => key !== '' && packageSchema.parse(entry).integrity === undefined)
    .map(([key]) => key);
}

function withFacts(key: string, entry: unknown, registry: Registry): unknown {
  const { version, integrity, license, ...rest } = packageSchema.parse(entry);
  if (key === '' || version === undefined) return entry;
  if (integrity !== undefined && license !== undefined) return entry;
  const facts = registry(nameOf(key), version);
  return facts === undefined ? entry : { version, ...facts, ...rest };
}

/** `@scope/name` of `node_modules/a/node_modules/@scope/name`. */
export function nameOf(key: string): string {
  return key.replace(/^.*node_modules\//, '');
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
