import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';

/**
 * Watches the memory of a process and of all that it started, such as an indexer of its own, and
 * tells the highest sum in bytes once it is asked. Undefined where there is no /proc to read.
 */
export function watchMemory(root: number): () => number | undefined {
  let highest: number | undefined;
  const look = () => {
    const now = memoryOf(root);
    if (now !== undefined) highest = Math.max(highest ?? 0, now);
  };
  const clock = setInterval(look, 100);
  return () => {
    clearInterval(clock);
    return highest;
  };
}

/**
 * Processor time in seconds of all processes that this one has started, those that they started
 * among them, as far as they have ended. Undefined where there is no /proc to read.
 */
export function processorOfEnded(): number | undefined {
  try {
    const stat = readFileSync(`/proc/${process.pid}/stat`, 'utf8');
    // Behind the name in brackets, which may hold anything: the 16th and 17th fields of proc(5).
    const [user = 0, system = 0] = stat
      .replace(/^.*\) /s, '')
      .split(' ')
      .slice(13, 15)
      .map(Number);
    return (user + system) / TICKS;
  } catch {
    return undefined;
  }
}

/** Of the clock that /proc counts by: 100 a second on every Linux that Node runs on. */
const TICKS = 100;

function memoryOf(pid: number): number | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const own = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024;
    return childrenOf(pid).reduce((sum, child) => sum + (memoryOf(child) ?? 0), own);
  } catch {
    // It has ended, or this system has no /proc.
    return undefined;
  }
}

function childrenOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((thread) => {
    const children = readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').trim();
    return children === '' ? [] : children.split(' ').map(Number);
  });
}
