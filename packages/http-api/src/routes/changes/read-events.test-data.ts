import { invoiceText } from '@assay/core/testing/pipeline';
import { openTestApi } from '../../../testing/open-test-api.ts';
import { streamChangesRoute } from './stream-changes.ts';

/** Lets everything that can go on without the clock go on. */
export const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

type Streamed = { id: number; event: string; data: { seq: number; type: string } };

/** Reads a stream as a browser does: events, with comments and the like left out. */
export const readEvents = (response: Response) => {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) throw new Error('There is no body.');
  const events: Streamed[] = [];
  const comments: string[] = [];
  let text = '';
  let ended = false;
  const reading = (async () => {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      text += next.value;
      const parts = text.split('\n\n');
      text = parts.pop() ?? '';
      for (const part of parts) {
        const fields = new Map(
          part.split('\n').map((line) => [line.split(': ')[0], line.split(': ').slice(1).join(': ')]),
        );
        const data = fields.get('data');
        if (data === undefined) comments.push(part);
        else
          events.push({
            id: Number(fields.get('id')),
            event: fields.get('event') ?? '',
            data: JSON.parse(data),
          });
      }
    }
    ended = true;
  })();
  reading.catch(() => undefined);
  return { events, comments, reader, hasEnded: () => ended };
};

/** The API with a reader of streams, and a way to make changes. */
export const openStreamTest = async () => {
  const test = openTestApi();
  const viewer = test.client((await test.makeKey({ workspace: 'default', role: 'viewer' })).secret);
  const stream = (
    options: { after?: number | 'latest'; headers?: Record<string, string>; signal?: AbortSignal } = {},
  ) => {
    const { after, ...rest } = options;
    return viewer.call(streamChangesRoute, { ...rest, ...(after !== undefined && { query: { after } }) });
  };
  const add = async (number: string): Promise<void> => {
    await test.pipeline.add(`${number}.txt`, invoiceText(number));
    await test.pipeline.relay.relayPage();
    await turns();
  };
  return { ...test, stream, add };
};
