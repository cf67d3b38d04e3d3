import { readBytes } from '@assay/reader';
import { describe, expect, it } from 'vitest';
import { hostileFiles } from '../../testing/hostile/hostile-files.ts';

describe('reading a hostile file', () => {
  it.each(hostileFiles)('answers a $title', async ({ bytes, expected }) => {
    const reading = readBytes({ bytes: bytes() });
    if ('code' in expected) {
      await expect(reading).rejects.toMatchObject({ code: expected.code, recovery: 'reject' });
      return;
    }
    const document = await reading;
    const words = document.pages.flatMap((page) => page.words.map((word) => word.text));
    expect(words).toEqual(expect.arrayContaining([...expected.words]));
    expect(words).not.toContain('stolen');
    // Half a character cannot be stored as UTF-8: JSON writes it as a code, and nothing else so.
    expect(JSON.stringify(document)).not.toMatch(/\\ud[89a-f]/i);
    const silent = document.pages.filter((page) => !page.hasText).length;
    expect(document.problems.filter((problem) => problem.code.startsWith('page.'))).toHaveLength(silent);
  });
});
