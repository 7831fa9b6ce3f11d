import { describe, expect, test } from 'vitest';
import { nearestPlaces } from '../../src/search/nearest.ts';
import {
  EMPTY,
  flipped,
  isActive,
  readState,
  toggled,
  writeState,
} from '../../src/search/state.ts';

describe('the address of a search', () => {
  test.each([
    '',
    '?q=bail+fund',
    '?q=%E7%B1%B3%E5%85%94&kind=post&movement=blm&movement=endsars&hide=killing&sort=newest',
    '?q=march&in=all&language=es',
  ])('says all of it: %s', (address) => {
    expect(writeState(readState(address))).toBe(address);
  });

  test('is one for searches that are the same', () => {
    expect(writeState(readState('?year=2020&q=+a+&year=2019&year=2020'))).toBe(
      '?q=a&year=2019&year=2020',
    );
  });

  test('leaves out what it does not know', () => {
    expect(readState('?q=&utm_source=x&sort=oldest&movement=')).toEqual(EMPTY);
  });

  test('is of a search where something is typed or ticked, not where only the order is', () => {
    expect(isActive(readState('?sort=newest&in=all'))).toBe(false);
    expect(isActive(readState('?hide=killing'))).toBe(true);
    expect(isActive(readState('?q=a'))).toBe(true);
  });
});

describe('a filter', () => {
  test('goes from the address with its last id', () => {
    const ticked = toggled(EMPTY, 'place', 'NG');
    expect(writeState(ticked)).toBe('?place=NG');
    expect(toggled(ticked, 'place', 'NG')).toEqual(EMPTY);
  });

  test('flips one id and keeps the others', () => {
    expect(flipped(['a', 'b'], 'a')).toEqual(['b']);
    expect(flipped(['b'], 'a')).toEqual(['b', 'a']);
  });
});

describe('what comes nearest to a query without results', () => {
  const places = [
    { kind: 'topic' as const, title: 'Evidence', href: '/topics/evidence/', count: 9 },
    {
      kind: 'movement' as const,
      title: '#NiUnaMenos',
      also: 'Not one less',
      href: '/case-studies/niunamenos/',
      count: 1,
    },
    { kind: 'topic' as const, title: 'Live streaming', href: '/topics/live-streaming/', count: 2 },
  ];

  test.each([
    ['livestraeming', 'Live streaming'],
    ['ni una ménos', '#NiUnaMenos'],
    ['not one fewer', '#NiUnaMenos'],
    ['zzz', 'Evidence'],
  ])('“%s” leads to %s', (query, title) => {
    expect(nearestPlaces(query, places, 1)[0]?.title).toBe(title);
  });
});
