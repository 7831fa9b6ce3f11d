import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

export interface EarlyScript {
  /** `_astro/leave.1a2b3c4d.js` */
  readonly file: string;
  readonly code: string;
}

/**
 * Scripts that run while the page is still coming, and so are no modules, which browsers put off to
 * its end: each in one file with all that it imports.
 */
export async function earlyScripts() {
  const [scheme, leave] = await Promise.all([bundled('scheme'), bundled('leave')]);
  return { scheme, leave };
}

async function bundled(name: string): Promise<EarlyScript> {
  const input = fileURLToPath(new URL(`../browser/${name}.ts`, import.meta.url));
  const bundle = await rolldown({ input });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  const [{ code }] = output;
  const digest = createHash('sha256').update(code).digest('hex').slice(0, 8);
  return { file: `_astro/${name}.${digest}.js`, code };
}
