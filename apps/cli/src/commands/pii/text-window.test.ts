import { describe, expect, it } from 'vitest';
import { createTextWindow } from './text-window.ts';

describe('createTextWindow', () => {
  it('tells line and column of offsets, over pieces', () => {
    const window = createTextWindow();
    window.append('ab\ncd');
    expect([window.placeOf(0), window.placeOf(1), window.placeOf(3)]).toEqual(['1:1', '1:2', '2:1']);
    window.append('e\n\nfg');
    expect([window.placeOf(5), window.placeOf(9)]).toEqual(['2:3', '4:2']);
    expect(window.slice(3, 6)).toBe('cde');
  });

  it('forgets what lies far behind, and nothing that is still to come', () => {
    const window = createTextWindow();
    const lines = 'x'.repeat(99_999);
    for (let piece = 0; piece < 30; piece += 1) window.append(`${lines}\n`);
    window.append('end');
    expect(window.placeOf(2_000_000)).toBe('21:1');
    expect(window.slice(0, 10)).toBe('');
    expect(window.placeOf(3_000_001)).toBe('31:2');
    expect(window.slice(3_000_000, 3_000_003)).toBe('end');
  });
});
