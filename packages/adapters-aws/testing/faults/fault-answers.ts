import { Readable } from 'node:stream';

export const faultNames = [
  'throttling',
  'server error',
  'timeout',
  'lost answer',
  'expired credentials',
] as const;
/** `timeout`: the request never came there. `lost answer`: it was carried out, and the answer never came back. */
export type FaultName = (typeof faultNames)[number];

type Told = 'throttling' | 'server error' | 'expired credentials';
type Refusal = { status: number; code: string };

/** As each family of protocols tells it. */
const refusals: Readonly<Record<'xml' | 'json' | 'form', Readonly<Record<Told, Refusal>>>> = {
  xml: {
    throttling: { status: 503, code: 'SlowDown' },
    'server error': { status: 500, code: 'InternalError' },
    'expired credentials': { status: 400, code: 'ExpiredToken' },
  },
  json: {
    throttling: { status: 400, code: 'ThrottlingException' },
    'server error': { status: 500, code: 'InternalServerError' },
    'expired credentials': { status: 400, code: 'ExpiredTokenException' },
  },
  form: {
    throttling: { status: 400, code: 'Throttling' },
    'server error': { status: 500, code: 'InternalFailure' },
    'expired credentials': { status: 403, code: 'ExpiredToken' },
  },
};

export type SentRequest = { method: string; headers: Record<string, string> };

const protocolOf = ({ headers }: SentRequest): keyof typeof refusals => {
  if (headers['x-amz-target'] !== undefined) return 'json';
  return headers['content-type']?.includes('x-www-form-urlencoded') ? 'form' : 'xml';
};

const bodyOf = (protocol: keyof typeof refusals, code: string): string => {
  const error = `<Code>${code}</Code><Message>told</Message>`;
  if (protocol === 'json') return JSON.stringify({ __type: code, message: 'told' });
  return protocol === 'xml'
    ? `<?xml version="1.0"?><Error>${error}</Error>`
    : `<ErrorResponse><Error><Type>Sender</Type>${error}</Error></ErrorResponse>`;
};

/** The answer of a service in trouble; one to HEAD has no body, like the service's own. */
export const answerOf = (fault: Told, request: SentRequest) => {
  const protocol = protocolOf(request);
  const { status, code } = refusals[protocol][fault];
  const type = protocol === 'json' ? 'application/x-amz-json-1.1' : 'application/xml';
  return {
    statusCode: status,
    headers: { 'content-type': type },
    body: Readable.from(request.method === 'HEAD' ? [] : [Buffer.from(bodyOf(protocol, code))]),
  };
};

/** As the handler throws it. */
export const timeoutError = (): Error =>
  Object.assign(new Error('connection timed out'), { name: 'TimeoutError' });
