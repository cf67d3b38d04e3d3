import { Readable } from 'node:stream';
import { createDetector, genericRecognizers } from '@assay/core/pii';
import { describe, expect, it } from 'vitest';
import { answerLine } from './detect-lines.ts';
import { type InputLine, readLines } from './read-lines.ts';

const detector = createDetector({ recognizers: genericRecognizers });
const answer = (bytes: string | Uint8Array, number = 1) =>
  answerLine(
    detector,
    { number, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes },
    { explain: false },
  );

describe('answers to lines of JSON', () => {
  it('have offsets in code points and scores', () => {
    expect(answer('{"id":"a","text":"\u{1f600} mail anna@example.com"}')).toEqual({
      id: 'a',
      entities: [{ type: 'EMAIL_ADDRESS', start: 7, end: 23, score: 1 }],
    });
  });

  it('keep ids that are numbers', () => {
    expect(answer('{"id":7,"text":""}')).toEqual({ id: 7, entities: [] });
  });

  it.each([
    ['nope anna@example.com', 'line.not-json', null],
    ['{"id":"x","text":4012888888881881}', 'line.wrong-form', 'x'],
    ['{"text":"anna@example.com"}', 'line.wrong-form', null],
    ['"anna@example.com"', 'line.wrong-form', null],
    ['{"id":{"anna@example.com":1},"text":"x"}', 'line.wrong-form', null],
    ['{"id":"x","text":"anna@example.com"', 'line.not-json', null],
  ])('tell what is wrong with %s and nothing of what it holds', (line, code, id) => {
    const refused = answer(line, 3);
    expect(refused).toMatchObject({ id, line: 3, error: { code } });
    expect(JSON.stringify(refused)).not.toMatch(/anna|4012/);
  });

  it('refuse bytes that are no UTF-8', () => {
    expect(answer(Uint8Array.of(0x7b, 0xff, 0x7d))).toMatchObject({ error: { code: 'line.not-json' } });
  });

  it('leave out empty lines', () => {
    expect(answer(' \r')).toBeNull();
  });
});

describe('lines of a stream', () => {
  const lines = async (chunks: string[]): Promise<InputLine[]> => {
    const all: InputLine[] = [];
    for await (const batch of readLines(Readable.from(chunks.map((chunk) => Buffer.from(chunk)))))
      all.push(...batch);
    return all;
  };
  const text = (line: InputLine) => ('bytes' in line ? Buffer.from(line.bytes).toString() : null);

  it('are put together over chunks, with the last one that has no end', async () => {
    const all = await lines(['a', 'b\nc', '\n\n', 'd\u2028e']);
    expect(all.map(text)).toEqual(['ab', 'c', '', 'd\u2028e']);
    expect(all.map((line) => line.number)).toEqual([1, 2, 3, 4]);
  });

  it('come as soon as their chunk is there', async () => {
    async function* slow() {
      yield Buffer.from('first\n');
      await new Promise(() => {});
    }
    const { value } = await readLines(Readable.from(slow())).next();
    expect(value?.map(text)).toEqual(['first']);
  });
});
