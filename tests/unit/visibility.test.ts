import { describe, expect, test } from 'vitest';
import { isOpenOn, visibilityOn } from '../../src/core/visibility.ts';

describe('on 2026-11-23', () => {
  test.each([
    [{}, 'published'],
    [{ date: '2026-11-22' }, 'published'],
    [{ date: '2026-11-23' }, 'published'],
    [{ date: '2026-11-24' }, 'scheduled'],
    [{ date: '2027-01-01', draft: false }, 'scheduled'],
    [{ date: '2026-11-24', draft: true }, 'draft'],
    [{ date: '2020-01-01', draft: true }, 'draft'],
    [{ draft: true }, 'draft'],
  ] as const)('%j is %s', (entry, visibility) => {
    expect(visibilityOn('2026-11-23', entry)).toBe(visibility);
  });

  test.each([
    [{}, true],
    [{ starts: '2026-11-23', expires: '2026-11-23' }, true],
    [{ starts: '2026-11-24' }, false],
    [{ expires: '2026-11-22' }, false],
    [{ starts: '2026-11-01' }, true],
    [{ expires: '2026-12-01' }, true],
  ])('%j is open: %s', (span, open) => {
    expect(isOpenOn('2026-11-23', span)).toBe(open);
  });
});
