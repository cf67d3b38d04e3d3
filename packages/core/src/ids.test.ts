import { expect, it } from 'vitest';
import { createIdSource, isContentId, isId } from './ids.ts';

const openSource = (times: number[]) => {
  let turn = 0;
  const now = () => new Date(times[Math.min(turn++, times.length - 1)] ?? 0);
  return createIdSource({ now, randomBytes: (count) => new Uint8Array(count).fill(255) });
};

it('gives ids that sort by the time of their creation', () => {
  const ids = openSource([1_000, 2_000, 1_700_000_000_000]);
  const made = Array.from({ length: 3 }, () => ids.create('document'));
  expect(made.toSorted()).toEqual(made);
  expect(new Set(made).size).toBe(3);
});

it('stays in order within a millisecond and when the clock steps back', () => {
  const ids = openSource([5_000, 5_000, 4_000, 5_000, 5_001]);
  const made = Array.from({ length: 5 }, () => ids.create('event'));
  expect(made.toSorted()).toEqual(made);
  expect(new Set(made).size).toBe(5);
});

it('tells an id of one kind from all else', () => {
  const id = openSource([1]).create('job');
  expect(isId('job', id)).toBe(true);
  expect(isId('document', id)).toBe(false);
  expect(isId('job', `${id}0`)).toBe(false);
  expect(isId('job', id.toLowerCase())).toBe(false);
});

it('knows the form of a content id', () => {
  expect(isContentId('a'.repeat(64))).toBe(true);
  expect(isContentId('A'.repeat(64))).toBe(false);
  expect(isContentId('a'.repeat(63))).toBe(false);
});
