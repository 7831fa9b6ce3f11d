import { z } from 'astro/zod';
import { nameOf } from './lockfile.ts';

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().default(false),
    }),
  ),
});

/**
 * The licences of all that a build installs, from the text of a lockfile: a line a licence, most
 * used first, with the packages under it in the order of their names. Without what only developing
 * Broadside needs.
 */
export function licenceList(lockfile: string): string {
  const { packages } = lockSchema.parse(JSON.parse(lockfile));
  const used = Object.entries(packages).filter(([key, { dev }]) => key !== '' && !dev);
  const byLicence = Map.groupBy(used, ([, { license }]) => license ?? 'not said');
  return [...byLicence]
    .toSorted(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1))
    .map(([licence, its]) => {
      const names = its.map(([key, { version }]) => `  ${nameOf(key)} ${version}`);
      return [`${licence} (${its.length})`, ...new Set(names.toSorted())].join('\n');
    })
    .join('\n\n');
}
