import { Readable } from 'node:stream';
import { createDetector, genericRecognizers } from '@assay/core/pii';
import { describe, expect, it } from 'vitest';
import { answerLine } from './detect-lines.ts';
import { type InputLine, readLines } from './read-lines.ts';

const detector = createDetector({ recognizers: genericRecognizers });
const answer = async (bytes: string | Uint8Array, number = 1): Promise<unknown> => {
  const line = { number, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes };
  return JSON.parse(JSON.stringify(await answerLine(detector, line, { explain: false })));
};
/** The id as it stands in the answer. */
const idOf = async (line: string): Promise<string> => {
  const told = await answerLine(detector, { number: 1, bytes: Buffer.from(line) }, { explain: false });
  return /^\{"id":(.*?),"(?:entities|line)"/.exec(JSON.stringify(told))?.[1] ?? '';
};

describe('answers to lines of JSON', () => {
  it('have offsets in code points and scores', async () => {
    expect(await answer('{"id":"a","text":"\u{1f600} mail anna@example.com"}')).toEqual({
      id: 'a',
      entities: [{ type: 'EMAIL_ADDRESS', start: 7, end: 23, score: 1 }],
    });
  });

  it.each([
    '"a"',
    '7',
    '12345678901234567890',
    '0.10000000000000000000000001',
    'null',
    'true',
    '["a",1]',
    '{"file":"x","part":{"id":2}}',
    '"\u00e9\\n"',
  ])('keep the id %s as it was written', async (id) => {
    expect(await idOf(`{"id":${id},"text":""}`)).toBe(id);
    expect(await idOf(`{"text":"", "meta": {"id": 99}, "id": ${id} }`)).toBe(id);
    expect(await idOf(`{"id":${id}}`)).toBe(id);
  });

  it('have the id null where the line has none', async () => {
    expect(await answer('{"text":"anna@example.com"}')).toMatchObject({
      id: null,
      entities: [{ type: 'EMAIL_ADDRESS' }],
    });
  });

  it('come for an empty text and for languages that nobody knows', async () => {
    expect(await answer('{"id":7,"text":""}')).toEqual({ id: 7, entities: [] });
    for (const language of ['"de-AT"', '"klingon"', 'null', '""']) {
      expect(await answer(`{"id":7,"text":"a@example.com","language":${language}}`)).toMatchObject({
        entities: [{ type: 'EMAIL_ADDRESS', start: 0, end: 13 }],
      });
    }
  });

  it('come for a text too long to be looked at whole', async () => {
    const start = 4_300_000;
    const text = `\u{1f600}${' '.repeat(start - 1)}anna@example.com`;
    expect(await answer(JSON.stringify({ id: 1, text }))).toMatchObject({
      entities: [{ type: 'EMAIL_ADDRESS', start, end: start + 16 }],
    });
  });

  it.each([
    ['nope anna@example.com', 'line.not-json', null],
    ['{"id":"x","text":4012888888881881}', 'line.wrong-form', 'x'],
    ['{"id":[1],"text":{"anna@example.com":1}}', 'line.wrong-form', [1]],
    ['["anna@example.com"]', 'line.wrong-form', null],
    ['"anna@example.com"', 'line.wrong-form', null],
    ['{"id":"x","text":"","language":["anna@example.com"]}', 'line.wrong-form', 'x'],
    ['{"id":"x","text":"anna@example.com"', 'line.not-json', null],
  ])('tell what is wrong with %s and nothing of what it holds', async (line, code, id) => {
    const refused = await answer(line, 3);
    expect(refused).toMatchObject({ id, line: 3, error: { code } });
    expect(JSON.stringify(refused)).not.toMatch(/anna|4012/);
  });

  it('refuse bytes that are no UTF-8', async () => {
    expect(await answer(Uint8Array.of(0x7b, 0xff, 0x7d))).toMatchObject({ error: { code: 'line.not-json' } });
  });

  it('leave out empty lines', async () => {
    expect(await answer(' \r')).toBeNull();
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
