/**
 * Does `work` once after each burst of calls, `quiet` milliseconds after its last. One run at a
 * time: what is called during a run is done after it, for the run may have been too early to see it.
 * `work` must not reject.
 */
export function afterBursts(quiet: number, work: () => Promise<void>): () => void {
  let soon: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  let isWaiting = false;
  const queue = () => {
    if (isWaiting) return;
    isWaiting = true;
    last = last.then(() => {
      isWaiting = false;
      return work();
    });
  };
  return () => {
    clearTimeout(soon);
    soon = setTimeout(queue, quiet);
  };
}
