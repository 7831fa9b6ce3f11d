import { spawn } from 'node:child_process';
import process from 'node:process';

/** Opens an address in the reader's own browser; tells where that is not possible. */
export function openBrowser(url: string): void {
  const [program, ...args] = OPENERS[process.platform] ?? ['xdg-open'];
  spawn(program, [...args, url], { stdio: 'ignore', detached: true })
    .once('error', () => console.error(`No browser could be opened. Open ${url} yourself.`))
    .unref();
}

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};
