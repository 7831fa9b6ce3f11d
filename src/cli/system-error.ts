import { logLine } from '../core/escape.ts';

/**
 * What an error of the operating system says to the person who ran a command: which file, and what
 * to do. Undefined for any other error. Astro puts such an error into a sentence of its own, so it is
 * told by its words.
 */
export function systemErrorText(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (('code' in error && error.code === 'ENOSPC') || /\bENOSPC:/.test(error.message)) return FULL;
  const [, code = '', call = '', named] = SAID.exec(error.message) ?? [];
  const file = 'path' in error && typeof error.path === 'string' ? error.path : named;
  if (code === '' || file === undefined) return undefined;
  const { what, fix } = REASONS[code] ?? { what: `the system says ${code}`, fix: LOOK };
  return logLine(`${file} cannot be ${VERBS[call] ?? 'used'}: ${what}. ${fix}`);
}

/** `EACCES: permission denied, open '/srv/x'`, as Node words each of them. */
const SAID = /\b(E[A-Z\d]{2,}): [^,\n]*, (\w+)(?: '(.*?)'(?: -> '|\.?$|\s))?/s;

const FULL = 'The disk is full. Make room, then try again.';

const VERBS: Readonly<Record<string, string>> = {
  open: 'opened',
  read: 'read',
  scandir: 'read',
  opendir: 'read',
  stat: 'read',
  lstat: 'read',
  write: 'written',
  mkdir: 'made',
  rename: 'renamed',
  unlink: 'removed',
  rmdir: 'removed',
  rm: 'removed',
};

interface Reason {
  readonly what: string;
  readonly fix: string;
}

const DENIED: Reason = {
  what: 'your user account may not do that',
  fix: 'Change its owner or its permissions, then try again.',
};

const REASONS: Readonly<Record<string, Reason>> = {
  EACCES: DENIED,
  EPERM: DENIED,
  EROFS: {
    what: 'it is on a disk that can only be read',
    fix: 'Name a folder on another disk, then try again.',
  },
  ENOENT: {
    what: 'it is no longer there, or was renamed while this command ran',
    fix: 'Try again once no other program is changing these files.',
  },
  EISDIR: { what: 'it is a folder', fix: 'Put a file in its place, then try again.' },
  ENOTDIR: {
    what: 'what should be a folder is a file',
    fix: 'Put a folder in its place, then try again.',
  },
  EMFILE: {
    what: 'too many files are open',
    fix: 'Close other programs or raise the limit (ulimit -n 4096), then try again.',
  },
};

const LOOK = 'Look whether its disk is connected and sound, then try again.';
