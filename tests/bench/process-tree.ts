import { readdirSync, readFileSync } from 'node:fs';

/** What a process has used, with all that it started, such as an indexer of its own. */
export interface Usage {
  /** The highest sum of their memory at one time, in bytes. */
  readonly memory: number;
  /** Processor time of all their threads, in seconds. */
  readonly processor: number;
}

/**
 * Watches a process and all that it starts, and tells what they have used once it is asked: what
 * one of them did within a tenth of a second of its end is missed. Zeros where there is no /proc to
 * read. Processes are looked at one by one because the times of ended children, which the system
 * keeps too, lack those that nobody waited for: what a thread started, and then itself ended.
 */
export function watchProcesses(root: number): () => Usage {
  let memory = 0;
  const ticks = new Map<string, number>();
  const look = () => {
    const processes = treeOf(root);
    memory = Math.max(memory, sum(processes.map(({ resident }) => resident)));
    for (const { name, used } of processes) ticks.set(name, used);
  };
  const clock = setInterval(look, 100);
  return () => {
    clearInterval(clock);
    look();
    return { memory, processor: sum([...ticks.values()]) / TICKS };
  };
}

/** Of the clock that /proc counts by: 100 a second on every Linux that Node runs on. */
const TICKS = 100;

interface Process {
  /** Its number and when it began: numbers are given anew. */
  readonly name: string;
  /** Memory in bytes. */
  readonly resident: number;
  /** Processor time in ticks. */
  readonly used: number;
}

/** The process and all below it that have not ended. */
function treeOf(pid: number): readonly Process[] {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    // Behind the name in brackets, which may hold anything, come the third and further fields of
    // proc(5): the 14th and 15th are ticks in user and system mode, the 22nd is when it began.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const own: Process = {
      name: `${pid} ${stat[19]}`,
      resident: Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024,
      used: Number(stat[11]) + Number(stat[12]),
    };
    return [own, ...childrenOf(pid).flatMap(treeOf)];
  } catch {
    // It has ended, or this system has no /proc.
    return [];
  }
}

function childrenOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((thread) => {
    const children = readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').trim();
    return children === '' ? [] : children.split(' ').map(Number);
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
