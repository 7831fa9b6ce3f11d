import { Worker } from 'node:worker_threads';
import { parseBody, type ParseOptions } from '../../body/parse.ts';

/** Reads texts for parse-apart.ts, one at a time, and is ended by its watch over what they cost. */
const watch = new Worker(new URL('watch-cost.ts', import.meta.url));
watch.unref();

interface Task {
  readonly source: string;
  readonly options: ParseOptions;
}

process.on('message', ({ source, options }: Task) => {
  watch.postMessage('begin');
  const answer = answerTo(source, options);
  watch.postMessage('end');
  process.send?.(answer);
});

watch.once('online', () => process.send?.('ready'));

function answerTo(source: string, options: ParseOptions): string {
  try {
    return JSON.stringify({ body: parseBody(source, options) });
  } catch (error) {
    return JSON.stringify({ error: error instanceof Error ? error.message : String(error) });
  }
}
