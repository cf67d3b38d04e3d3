import { rejectError } from '@assay/core';
import { describe, expect, it } from 'vitest';
import { withSecondOpinion } from './second-opinion.ts';

const failing = (code: string) => async () => {
  throw rejectError(code, 'It failed.');
};
const codeOf = (first: string, second: string) =>
  withSecondOpinion({ first: failing(first), second: failing(second) }).catch((thrown) => thrown.code);

describe('a second opinion', () => {
  it('is asked for a damaged or locked file only', async () => {
    for (const code of ['document.damaged', 'document.password-needed', 'document.password-wrong']) {
      expect(await withSecondOpinion({ first: failing(code), second: async () => 'read' })).toBe('read');
    }
    for (const code of ['document.too-many-pages', 'document.no-such-page']) {
      const asked = withSecondOpinion({ first: failing(code), second: async () => 'read' });
      await expect(asked).rejects.toMatchObject({ code });
    }
    expect(await withSecondOpinion({ first: async () => 'first', second: failing('x') })).toBe('first');
  });

  it('tells a lock that only one of them saw, and else what the first one said', async () => {
    expect(await codeOf('document.damaged', 'document.password-needed')).toBe('document.password-needed');
    expect(await codeOf('document.password-wrong', 'document.damaged')).toBe('document.password-wrong');
    expect(await codeOf('document.password-wrong', 'document.password-needed')).toBe(
      'document.password-wrong',
    );
    expect(await codeOf('document.damaged', 'document.damaged')).toBe('document.damaged');
    expect(await codeOf('document.damaged', 'document.too-many-pages')).toBe('document.too-many-pages');
  });
});
