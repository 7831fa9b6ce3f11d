import { expect, test } from 'vitest';
import { feedDay } from '../../src/feeds/entry-days.ts';

const updates = [{ date: '2026-05-02' }, { date: '2025-03-01' }];

function study(days: { published?: string; reviewed: string }, of: typeof updates = []) {
  return { collection: 'case-studies', study: { ...days }, updates: of } as const;
}

test('feeds take the day of a post', () => {
  expect(feedDay({ collection: 'posts', date: '2026-01-05' })).toBe('2026-01-05');
});

test('feeds take the day a case study was published, its first update or its review', () => {
  const reviewed = '2026-11-01';
  expect(feedDay(study({ published: '2024-01-02', reviewed }, updates))).toBe('2024-01-02');
  expect(feedDay(study({ reviewed }, updates))).toBe('2025-03-01');
  expect(feedDay(study({ reviewed }))).toBe(reviewed);
});
