import { expect, test } from 'vitest';
import { askWhatToMake } from '../../src/scaffold/questions.ts';
import { answeringTerminal, CTRL_C, DOWN } from './scaffold-terminal.ts';

test('a writer is asked for the kind and the title', async () => {
  const { terminal, unanswered } = answeringTerminal([
    ['What do you want to write?', '\r'],
    ['Its title?', 'First march\r'],
  ]);
  expect(await askWhatToMake(terminal)).toEqual({
    kind: 'post',
    words: 'First march',
    slug: undefined,
  });
  expect(unanswered()).toEqual([]);
});

test('and for an address where none can be made of the name', async () => {
  const { terminal } = answeringTerminal([
    ['What do you want to write?', `${DOWN}\r`],
    ['Its hashtag?', '#مهسا_امینی\r'],
    ['Its address', 'Mahsa\r'],
    ['cannot be used in an address', `${'\u007f'.repeat(5)}mahsa\r`],
  ]);
  expect(await askWhatToMake(terminal)).toEqual({
    kind: 'case-study',
    words: '#مهسا_امینی',
    slug: 'mahsa',
  });
});

test('what is no hashtag is said at once, and can be mended', async () => {
  const { terminal } = answeringTerminal([
    ['What do you want to write?', `${DOWN}\r`],
    ['Its hashtag?', 'a-b\r'],
    ['Write it without #', `${'\u007f'.repeat(2)}b\r`],
  ]);
  expect(await askWhatToMake(terminal)).toMatchObject({ words: 'ab' });
});

test.each([
  ['the first question', [['What do you want to write?', CTRL_C]]],
  [
    'the second',
    [
      ['What do you want to write?', '\r'],
      ['Its title?', CTRL_C],
    ],
  ],
] as const)('Ctrl C at %s makes nothing', async (_which, keys) => {
  expect(await askWhatToMake(answeringTerminal(keys).terminal)).toBeUndefined();
});
