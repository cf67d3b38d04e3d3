import { describe, expect, it } from 'vitest';
import { isWithinAllowed } from './allowed-around.ts';

const allows = (type: string, value: string) => type === 'PERSON' && value === 'Bob J. Smithson';
const isWithin = (text: string, value: string, type = 'PERSON') => {
  const start = text.indexOf(value);
  return isWithinAllowed(text, { type, start, end: start + value.length }, allows);
};

describe('isWithinAllowed', () => {
  it.each(['Bob', 'Smithson', 'J', 'Bob J. Smithson'])('knows %s as a part of an allowed name', (part) => {
    expect(isWithin('Our agent Bob J. Smithson wrote.', part)).toBe(true);
  });

  it.each([
    ['Mr Smithson wrote.', 'Smithson', 'PERSON'],
    ['Bob J.\nSmithson', 'Smithson', 'PERSON'],
    ['Our agent Bob J. Smithson wrote.', 'agent', 'PERSON'],
    ['Our agent Bob J. Smithson wrote.', 'Smithson', 'ORGANIZATION'],
    ['Bob J. Smithson-Quell', 'Quell', 'PERSON'],
  ])('of %j takes %s as %s for itself', (text, part, type) => {
    expect(isWithin(text, part, type)).toBe(false);
  });
});
