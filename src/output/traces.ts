import { homedir, hostname, userInfo } from 'node:os';
import process from 'node:process';

/** What would tell a reader whose machine built the site. */
export function machineTraces(folders: readonly string[]): readonly string[] {
  const own = [process.cwd(), homedir(), ...folders];
  // `/app` or `/root` alone may well be an address of the site.
  const telling = own.filter((folder) => folder.split('/').length > 2);
  return [...new Set([...telling, `${userInfo().username}@${hostname()}`])];
}
