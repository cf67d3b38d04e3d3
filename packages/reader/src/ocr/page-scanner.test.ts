import { rejectError } from '@assay/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createPageScanner } from './page-scanner.ts';

const white = { pixels: new Uint8Array(64 * 64).fill(255), width: 64, height: 64 };
const pageOf = (number: number, draw = async () => white) => ({ number, width: 100, height: 100, draw });

afterEach(() => {
  vi.useRealTimers();
});

describe('scanning the pages of a document', () => {
  it('begins no page when most of the time is over, and says so of that page alone', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const { scan } = createPageScanner({ timeoutMs: 1_000 });
    const slow = async () => {
      vi.advanceTimersByTime(800);
      return white;
    };
    const never = vi.fn(async () => white);
    expect((await scan(pageOf(1, slow))).problem?.code).toBe('page.no-text');
    const { page, problem } = await scan(pageOf(2, never));
    expect(problem?.code).toBe('page.ocr-out-of-time');
    expect(page).toMatchObject({ number: 2, width: 100, height: 100, words: [], hasText: false });
    expect(never).not.toHaveBeenCalled();
  });

  it('leaves a page empty whose picture cannot be read, and goes on', async () => {
    const { scan } = createPageScanner({});
    const broken = async () => ({ pixels: new Uint8Array(3), width: 65, height: 64 });
    const { page, problem } = await scan(pageOf(1, broken));
    expect(problem?.code).toBe('page.ocr-failed');
    expect(page).toMatchObject({ number: 1, words: [], hasText: false });
    expect((await scan(pageOf(2))).problem?.code).toBe('page.no-text');
  });

  it('gives on the reason for which a page cannot be drawn', async () => {
    const damaged = rejectError('document.damaged', 'It is cut off.');
    await expect(createPageScanner({}).scan(pageOf(1, () => Promise.reject(damaged)))).rejects.toBe(damaged);
  });

  it('draws nothing once it is cancelled', async () => {
    const reason = new Error('Enough.');
    const draw = vi.fn(async () => white);
    const { scan } = createPageScanner({ signal: AbortSignal.abort(reason) });
    await expect(scan(pageOf(1, draw))).rejects.toBe(reason);
    expect(draw).not.toHaveBeenCalled();
  });
});
