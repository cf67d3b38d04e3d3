import { describe, expect, it } from 'vitest';
import { countFitting, countLost, inOrderOfTime, type LogLine } from './log-batch.ts';

const line = (timestamp: number, message = 'x', droppedBefore = 0): LogLine => ({
  timestamp,
  message,
  droppedBefore,
});
const day = 86_400_000;

describe('a batch of log lines', () => {
  it('holds a megabyte of UTF-8, with 26 bytes more for each line', () => {
    const half = '€'.repeat((1_048_576 / 2 - 26) / 3);
    expect(countFitting([line(0, half), line(0, half), line(0)])).toBe(2);
    expect(countFitting([line(0, half), line(0, `${half}x`)])).toBe(1);
  });

  it('holds 10,000 lines', () => {
    expect(countFitting(Array.from({ length: 10_000 }, () => line(0)))).toBe(10_000);
    expect(countFitting(Array.from({ length: 10_001 }, () => line(0)))).toBe(10_000);
  });

  it('spans less than a day, whichever way its lines are ordered', () => {
    expect(countFitting([line(day), line(1), line(day - 1)])).toBe(3);
    expect(countFitting([line(day), line(0)])).toBe(1);
    expect(countFitting([line(0), line(5), line(day)])).toBe(2);
  });

  it('goes by time, and keeps the order of lines of one moment', () => {
    const messages = inOrderOfTime([line(2, 'c'), line(1, 'a'), line(2, 'd'), line(1, 'b')]);
    expect(messages.map(({ message }) => message)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('loses what the service takes it without, and what that would have told of', () => {
    const sent = [line(1, 'a', 4), line(2, 'b'), line(3, 'c', 2), line(4, 'd')];
    expect(countLost(sent, undefined)).toBe(0);
    expect(countLost(sent, {})).toBe(0);
    expect(countLost(sent, { tooOldLogEventEndIndex: 1 })).toBe(5);
    expect(countLost(sent, { expiredLogEventEndIndex: 2, tooOldLogEventEndIndex: 1 })).toBe(6);
    expect(countLost(sent, { tooNewLogEventStartIndex: 3 })).toBe(1);
    expect(countLost(sent, { tooOldLogEventEndIndex: 1, tooNewLogEventStartIndex: 2 })).toBe(9);
  });
});
