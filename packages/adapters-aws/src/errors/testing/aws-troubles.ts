import type { AwsErrorKind } from '../classify-aws-error.ts';

/** An answer that tells of an error, or a service that never answers or breaks the connection. */
export type TroubleAnswer =
  | { status: number; code: string; headers?: Record<string, string> }
  | 'hang'
  | 'break';

export type Trouble = { name: string; answer: TroubleAnswer; kind: AwsErrorKind };

/** How a service fails, for every call site of an adapter; the mock does none of it. */
export const awsTroubles: readonly Trouble[] = [
  {
    name: 'throttling',
    answer: { status: 400, code: 'ThrottlingException', headers: { 'retry-after': '7' } },
    kind: 'throttled',
  },
  { name: 'a status of 500', answer: { status: 500, code: 'InternalServerError' }, kind: 'unavailable' },
  { name: 'a timeout', answer: 'hang', kind: 'unavailable' },
  { name: 'a broken connection', answer: 'break', kind: 'unavailable' },
  {
    name: 'expired credentials',
    answer: { status: 400, code: 'ExpiredTokenException' },
    kind: 'expired-credentials',
  },
  { name: 'a refused right', answer: { status: 400, code: 'AccessDeniedException' }, kind: 'denied' },
];
