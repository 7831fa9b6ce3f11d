import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Quiet and offline. Never the package's own arguments: they switch web security off. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A Chromium to test in: the one that CHROME_PATH names, else the one that npm brought. Close it
 * when done. Throws where there is neither: a test that cannot run has not passed.
 */
export async function launchChromium(): Promise<Browser> {
  const own = process.env['CHROME_PATH'];
  if (own !== undefined && own !== '') {
    return chromium.launch({ executablePath: own, args: ARGUMENTS });
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `The Chromium from npm runs on Linux x64 only, and this is ${process.platform} ${process.arch}. ` +
        'Set CHROME_PATH to an installed Chrome or Chromium.',
    );
  }
  const folder = await unpacked();
  const env = { ...process.env, FONTCONFIG_PATH: path.join(folder, 'fonts') };
  return chromium.launch({ executablePath: path.join(folder, 'chromium'), args: ARGUMENTS, env });
}

/**
 * The folder that holds the unpacked Chromium, named after its version: the package itself takes
 * whatever lies in the temporary folder. Unpacked aside and renamed, for tests start side by side.
 */
async function unpacked(): Promise<string> {
  const folder = path.join(tmpdir(), `broadside-browser-${packageVersion()}`);
  if (existsSync(path.join(folder, 'chromium'))) return folder;
  mkdirSync(tmpdir(), { recursive: true });
  const aside = mkdtempSync(`${folder}-`);
  await withTemporaryFolder(aside, async () => {
    const { default: packed } = await import('@sparticuz/chromium');
    return packed.executablePath();
  });
  writeFileSync(path.join(aside, 'fonts', 'fonts.conf'), fontsIn(folder));
  try {
    renameSync(aside, folder);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(path.join(folder, 'chromium'))) throw error;
  }
  return folder;
}

/**
 * Where Chromium finds the fonts that came with it: the package's own list does not know this
 * folder, and with no fonts at all Chromium crashes.
 */
function fontsIn(folder: string): string {
  const [fonts, cache] = ['fonts/fonts', 'fonts-cache'].map((name) => path.join(folder, name));
  return `<fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir></fontconfig>`;
}

async function withTemporaryFolder(folder: string, work: () => Promise<unknown>): Promise<void> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

function packageVersion(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const manifest = path.join(entry.slice(0, entry.lastIndexOf('build')), 'package.json');
  return String(JSON.parse(readFileSync(manifest, 'utf8')).version);
}
