import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterBursts } from '../../src/check/bursts.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** What is saved, and a reader of it that takes its time. */
function reader() {
  let saved = '';
  const seen: string[] = [];
  const changed = afterBursts(30, async () => {
    const found = saved;
    await new Promise((resolve) => void setTimeout(resolve, 100));
    seen.push(found);
  });
  const save = (text: string) => {
    saved = text;
    return changed();
  };
  return { save, seen };
}

test('a save in several steps is read once', async () => {
  const { save, seen } = reader();
  for (const text of ['a', 'ab', 'abc']) {
    save(text);
    await vi.advanceTimersByTimeAsync(20);
  }
  await vi.advanceTimersByTimeAsync(1000);
  expect(seen).toEqual(['abc']);
});

test('what is saved while the last save is read is read after it, once', async () => {
  const { save, seen } = reader();
  save('a');
  await vi.advanceTimersByTimeAsync(40);
  save('b');
  await vi.advanceTimersByTimeAsync(40);
  save('c');
  await vi.advanceTimersByTimeAsync(1000);
  expect(seen).toEqual(['a', 'c']);
});

test('a save is over when it has been read, and not when the one before has', async () => {
  const { save, seen } = reader();
  const over: string[] = [];
  const saveAndTell = (text: string) => void save(text).then(() => over.push(text));
  saveAndTell('a');
  await vi.advanceTimersByTimeAsync(40);
  saveAndTell('b');
  await vi.advanceTimersByTimeAsync(100);
  expect([seen, over]).toEqual([['a'], ['a']]);
  await vi.advanceTimersByTimeAsync(1000);
  expect([seen, over]).toEqual([
    ['a', 'b'],
    ['a', 'b'],
  ]);
});
