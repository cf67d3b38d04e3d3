import { AppError } from '@assay/core';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { type AwsStub, errorAnswer, type StubAnswer } from '../../sqs/testing/open-aws-stub.ts';
import type { AwsErrorKind } from '../classify-aws-error.ts';
import type { TroubleAnswer } from './aws-troubles.ts';

export const toStubAnswer = (answer: TroubleAnswer): StubAnswer =>
  typeof answer === 'string' ? answer : errorAnswer(answer.status, answer.code, answer.headers);

/** What a client is given to reach a stub; it tries once unless told otherwise. */
export const stubbedConfig = (stub: AwsStub, options: { maxAttempts?: number; requestTimeout?: number }) => ({
  endpoint: stub.endpoint,
  region: 'eu-central-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  maxAttempts: options.maxAttempts ?? 1,
  requestHandler: new NodeHttpHandler({
    requestTimeout: options.requestTimeout ?? 30_000,
    throwOnRequestTimeout: true,
  }),
});

/** How a store of secrets tells each kind of trouble. */
export const secretErrors: Readonly<Record<AwsErrorKind, { code: string; recovery: string }>> = {
  throttled: { code: 'secret.unavailable', recovery: 'retry' },
  unavailable: { code: 'secret.unavailable', recovery: 'retry' },
  'expired-credentials': { code: 'secret.unavailable', recovery: 'retry' },
  denied: { code: 'secret.access-denied', recovery: 'reject' },
  missing: { code: 'secret.refused', recovery: 'reject' },
  refused: { code: 'secret.refused', recovery: 'reject' },
};

/** Our error that a call throws; what is thrown else, or a call that resolves, fails the test. */
export const errorOf = async (call: Promise<unknown>): Promise<AppError> => {
  const thrown = await call.then(
    () => new Error('It resolved'),
    (error: unknown) => error,
  );
  if (thrown instanceof AppError) return thrown;
  throw thrown;
};
