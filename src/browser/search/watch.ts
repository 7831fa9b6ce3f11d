const waiting = new Set<(error: Error) => void>();
let watched = false;

/**
 * Resolves as the work does, but rejects as soon as a file that the page fetches meanwhile does not
 * come. Pagefind goes on without the parts of an index that fail, and would say that nothing was
 * found, or wait for ever; a reader has to be told the truth.
 */
export function unlessFetchFails<Result>(work: () => Promise<Result>): Promise<Result> {
  watchFetch();
  return new Promise((resolve, reject) => {
    waiting.add(reject);
    work()
      .then(resolve, reject)
      .finally(() => waiting.delete(reject));
  });
}

function watchFetch(): void {
  if (watched) return;
  watched = true;
  const fetchAsEver = globalThis.fetch.bind(globalThis);
  globalThis.fetch = async (...request: Parameters<typeof fetch>) => {
    try {
      const response = await fetchAsEver(...request);
      if (!response.ok) fail(`${response.status} ${response.url}`);
      return response;
    } catch (error) {
      fail(String(error));
      throw error;
    }
  };
}

function fail(message: string): void {
  for (const reject of waiting) reject(new Error(message));
}
