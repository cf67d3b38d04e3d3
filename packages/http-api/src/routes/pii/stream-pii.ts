import { rejectError, toAppError } from '@assay/core';
import type { DetectOptions, PiiEntity } from '@assay/core/pii';
import { createCodePointCount, detectInParts } from '@assay/core/pii/text';
import { z } from 'zod';
import { defineRoute } from '../../route.ts';
import { Language, TypeName } from './pii-schemas.ts';
import { toDetected } from './to-detected.ts';
import { assertTypes, findWorkspacePii } from './workspace-pii.ts';

const Query = z.strictObject({
  language: Language.optional(),
  types: z
    .string()
    .optional()
    .describe('Report these only, parted by commas.')
    .transform((list) => list?.split(','))
    .pipe(z.array(TypeName).max(500).optional()),
  threshold: z.string().min(1).pipe(z.coerce.number<string>().min(0).max(1)).optional(),
  explain: z.enum(['true', 'false']).default('false'),
});

type StreamRequest = z.infer<typeof Query>;

/** UTF-16 units. */
const maxPiece = 65_536;

/** The text of the body as it arrives; what is no UTF-8 is refused where it stands. */
async function* readPieces(options: {
  body: ReadableStream<Uint8Array> | null;
  maxBytes: number;
  onPiece: (piece: string) => void;
}): AsyncGenerator<string> {
  const { body, maxBytes, onPiece } = options;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch (cause) {
      throw rejectError('pii.not-text', 'The body is no text in UTF-8: send the text itself.', { cause });
    }
  };
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > maxBytes)
      throw rejectError('request.too-large', `A text has at most ${maxBytes} bytes: cut it.`);
    const piece = decode(chunk);
    onPiece(piece);
    // However much arrives at once, no part that is looked at gets longer by more than this.
    for (let at = 0; at < piece.length; at += maxPiece) yield piece.slice(at, at + maxPiece);
  }
  yield decode();
}

/** Lines of JSON, one an entity; the last says that it is the last, or what went wrong. */
async function* answerLines(options: {
  detect: (request: DetectOptions) => Promise<PiiEntity[]>;
  body: ReadableStream<Uint8Array> | null;
  maxBytes: number;
  query: StreamRequest;
}): AsyncGenerator<string> {
  const { detect, query, ...input } = options;
  const { language, types, threshold } = query;
  const count = createCodePointCount();
  let entities = 0;
  try {
    const found = detectInParts({
      detect,
      pieces: readPieces({ ...input, onPiece: count.append }),
      request: {
        ...(language === undefined ? {} : { language }),
        ...(types ? { types } : {}),
        ...(threshold === undefined ? {} : { threshold }),
      },
    });
    for await (const entity of found) {
      entities += 1;
      const detected = toDetected(entity, { toCodePoints: count.at, explain: query.explain === 'true' });
      yield `${JSON.stringify(detected)}\n`;
    }
    yield `${JSON.stringify({ done: true, entities })}\n`;
  } catch (thrown) {
    const { code, message } = toAppError(thrown);
    yield `${JSON.stringify({ error: { code, message } })}\n`;
  }
}

export const streamPiiRoute = defineRoute({
  name: 'stream-pii',
  method: 'POST',
  path: '/v1/pii/detect/stream',
  summary: 'Find personal data in a long text: the body is the text, the answer comes while it arrives',
  description:
    'The body is text in UTF-8. The answer is a line of JSON for each entity, as `/v1/pii/detect` has them, and a last line `{"done":true,"entities":…}`; an answer without it is incomplete, and `{"error":…}` in its place says why. Names agree with each other within about 260,000 characters.',
  access: { kind: 'workspace', role: 'viewer' },
  query: Query,
  takesBytes: true,
  reply: { kind: 'raw', status: 200, mediaTypes: ['application/x-ndjson'] },
  errors: ['pii.invalid-type'],
  handle: async ({ services, workspace, query, request }) => {
    const { yaml, detector } = await findWorkspacePii(services, workspace);
    if (query.types) assertTypes(query.types, detector);
    const { signal } = request;
    const lines = answerLines({
      detect: (part) => services.personalData.findInText({ ...part, settings: yaml, signal }),
      query,
      body: request.body,
      maxBytes: services.limits.maxUploadBytes,
    });
    const encoder = new TextEncoder();
    const stream = new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        const { value, done } = await lines.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      cancel: async () => {
        await lines.return(undefined);
      },
    });
    return new Response(stream, { headers: { 'Content-Type': 'application/x-ndjson; charset=utf-8' } });
  },
});
