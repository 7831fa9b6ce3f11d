/**
 * Does `work` once after each burst of calls, `quiet` milliseconds after its last. One run at a
 * time: what is called during a run is done after it, for the run may have been too early to see it.
 * Each call resolves when a run that began after it is done. `work` must not reject.
 */
export function afterBursts(quiet: number, work: () => Promise<void>): () => Promise<void> {
  let soon: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  let isWaiting = false;
  let coming: PromiseWithResolvers<void> | undefined;
  const queue = () => {
    if (isWaiting) return;
    isWaiting = true;
    last = last.then(async () => {
      isWaiting = false;
      const seen = coming;
      coming = undefined;
      await work();
      seen?.resolve();
    });
  };
  return () => {
    clearTimeout(soon);
    soon = setTimeout(queue, quiet);
    coming ??= Promise.withResolvers();
    return coming.promise;
  };
}
