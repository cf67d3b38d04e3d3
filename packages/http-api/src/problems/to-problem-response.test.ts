import { rejectError, retryError } from '@assay/core';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Problem } from './problem.ts';
import { toSchemaError } from './request-error.ts';
import { toProblemResponse } from './to-problem-response.ts';

const answer = async (thrown: unknown) => {
  const response = toProblemResponse(thrown, { requestId: 'req_1' });
  return { response, problem: Problem.parse(await response.json()) };
};

describe('toProblemResponse', () => {
  it('passes on the code, the message and the details of our errors', async () => {
    const { response, problem } = await answer(
      rejectError('document.not-found', 'There is no such document.', { details: { documentId: 'doc_1' } }),
    );
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(problem).toEqual({
      type: '/docs#errors-document-not-found',
      title: 'Not found',
      status: 404,
      detail: 'There is no such document.',
      code: 'document.not-found',
      recovery: 'reject',
      details: { documentId: 'doc_1' },
      requestId: 'req_1',
    });
  });

  it('says when to come back for what may pass later', async () => {
    const { response } = await answer(retryError('store.busy', 'Not now.', { retryAfterMs: 2_100 }));
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '3']);
    const plain = await answer(retryError('document.changed', 'It was changed meanwhile.'));
    expect([plain.response.status, plain.response.headers.get('retry-after')]).toEqual([503, '1']);
  });

  it.each([
    ['an error of anybody', new Error('Invoice 4711 of Miller Ltd')],
    ['a text', 'Invoice 4711 of Miller Ltd'],
    [
      'an unexpected one that crossed a process',
      retryError('internal.unexpected', 'Invoice 4711', { details: { path: 'Invoice 4711' } }),
    ],
  ])('tells nothing of %s', async (_what, thrown) => {
    const { response, problem } = await answer(thrown);
    expect([response.status, problem.code]).toEqual([500, 'internal.unexpected']);
    expect(JSON.stringify(problem)).not.toContain('4711');
  });

  it('never blames itself for a refusal whose code it does not know', async () => {
    expect((await answer(rejectError('thing.odd', 'That is odd.'))).response.status).toBe(422);
  });

  it('says where a schema refuses the input, and never what stood there', async () => {
    const schema = z.strictObject({
      role: z.enum(['viewer']),
      count: z.number().max(3),
      when: z.iso.datetime(),
    });
    const parsed = schema.safeParse({ role: 'secret-1', count: 4711, when: 'secret-2', more: 'secret-3' });
    const { problem } = await answer(parsed.error && toSchemaError('body', parsed.error));
    expect(problem.issues?.map((issue) => issue.path)).toEqual([
      'body.role',
      'body.count',
      'body.when',
      'body',
    ]);
    expect(JSON.stringify(problem)).not.toMatch(/secret|4711/);
  });
});
