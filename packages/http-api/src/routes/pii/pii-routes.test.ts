import { describe, expect, it } from 'vitest';
import { openTestApi, testOrigin, testOwner } from '../../../testing/open-test-api.ts';
import { detectPiiRoute } from './detect-pii.ts';
import { getPiiSettingsRoute } from './get-pii-settings.ts';
import { listPiiRecognizersRoute } from './list-pii-recognizers.ts';
import { putPiiSettingsRoute } from './put-pii-settings.ts';

const detect = (test: ReturnType<typeof openTestApi>, text: string, workspace: string | null = null) =>
  test.client(testOwner, workspace).call(detectPiiRoute, { body: { text, explain: false } });

const stream = async (
  test: ReturnType<typeof openTestApi>,
  body: string | Uint8Array<ArrayBuffer>,
  query = '',
) => {
  const request = new Request(`${testOrigin}/v1/pii/detect/stream${query}`, {
    method: 'POST',
    body,
    duplex: 'half',
  } as RequestInit);
  const response = await test.api.fetch(request, { principal: testOwner });
  return (await response.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
};

describe('POST /v1/pii/detect', () => {
  it('answers with offsets in code points', async () => {
    expect(await detect(openTestApi(), '\u{1f600} anna@example.com')).toEqual({
      entities: [{ type: 'EMAIL_ADDRESS', start: 2, end: 18, score: 0.95 }],
    });
  });

  it('tells reasons where they are asked for, and never the value', async () => {
    const { entities } = await openTestApi()
      .client()
      .call(detectPiiRoute, { body: { text: 'born 2 May 1980', explain: true } });
    expect(entities[0]).toMatchObject({
      type: 'DATE_OF_BIRTH',
      reason: { recognizer: 'date-of-birth', context: ['born'] },
      alternatives: [{ type: 'DATE_TIME' }],
    });
    expect(JSON.stringify(entities)).not.toContain('1980');
  });

  it('refuses types that nobody finds', async () => {
    await expect(
      openTestApi()
        .client()
        .call(detectPiiRoute, { body: { text: 'x', types: ['SHOE_SIZE'], explain: false } }),
    ).rejects.toMatchObject({ code: 'pii.invalid-type' });
  });

  it('writes nothing of the text into the log', async () => {
    const test = openTestApi();
    await detect(test, 'anna@example.com');
    expect(JSON.stringify(test.log)).not.toContain('anna');
  });
});

describe('POST /v1/pii/detect/stream', () => {
  it('answers line by line, with a last line that says so', async () => {
    const text = '\u{1f600} anna@example.com\n'.repeat(20_000);
    const lines = await stream(openTestApi(), text);
    expect(lines).toHaveLength(20_001);
    expect(lines[0]).toEqual({ type: 'EMAIL_ADDRESS', start: 2, end: 18, score: 0.95 });
    expect(lines[19_999]).toMatchObject({ start: 19_999 * 19 + 2, end: 19_999 * 19 + 18 });
    expect(lines.at(-1)).toEqual({ done: true, entities: 20_000 });
  });

  it('looks at a text that arrives at once in parts all the same', async () => {
    const test = openTestApi();
    const { findInText } = test.personalData;
    const lengths: number[] = [];
    test.personalData.findInText = async (request) => {
      lengths.push(request.text.length);
      return request.text.includes('@') ? findInText(request) : [];
    };
    const lines = await stream(test, `${' '.repeat(1_500_000)}anna@example.com`);
    expect(lines).toMatchObject([{ start: 1_500_000 }, { done: true, entities: 1 }]);
    expect(Math.max(...lengths)).toBeLessThan(400_000);
  });

  it('takes types and threshold from the query', async () => {
    const lines = await stream(
      openTestApi(),
      'anna@example.com 212-555-1234',
      '?types=PHONE_NUMBER&threshold=0.1',
    );
    expect(lines.map(({ type }) => type)).toEqual(['PHONE_NUMBER', undefined]);
  });

  it.each(['', 'half', '2'])('refuses %j for a threshold', async (threshold) => {
    const [answer] = await stream(openTestApi(), 'text', `?threshold=${threshold}`);
    expect(JSON.stringify(answer)).toContain('threshold');
  });

  it('says at its end that the body was no text', async () => {
    const lines = await stream(openTestApi(), Uint8Array.of(0x61, 0xff, 0xfe));
    expect(lines).toEqual([{ error: { code: 'pii.not-text', message: expect.stringContaining('UTF-8') } }]);
  });
});

describe('the settings of a workspace', () => {
  const yaml = 'deny:\n  - { type: PROJECT, values: [Bluebird] }\ndisable: [email]';

  it('change what is found in it, and in no other', async () => {
    const test = openTestApi();
    const text = 'Bluebird anna@example.com';
    const before = await detect(test, text);
    await test.client().call(putPiiSettingsRoute, { body: { yaml } });
    const after = await detect(test, text);
    expect(before.entities.map(({ type }) => type)).toEqual(['EMAIL_ADDRESS']);
    expect(after.entities.map(({ type }) => type)).toContain('PROJECT');
    expect(after.entities.map(({ type }) => type)).not.toContain('EMAIL_ADDRESS');
    const { items } = await test.client().call(listPiiRecognizersRoute, {});
    expect(items.map(({ name }) => name)).toContain('deny-list-1');
    await test.makeKey({ workspace: 'other', role: 'viewer' });
    expect((await detect(test, text, 'other')).entities.map(({ type }) => type)).toEqual(['EMAIL_ADDRESS']);
    expect((await test.client().call(getPiiSettingsRoute, {})).yaml).toBe(yaml);
  });

  it('that are wrong are refused with their line, and change nothing', async () => {
    const test = openTestApi();
    await expect(
      test.client().call(putPiiSettingsRoute, { body: { yaml: 'types:\n  - SHOE_SIZE' } }),
    ).rejects.toMatchObject({ code: 'pii.invalid-settings', details: { line: 2 } });
    expect((await test.client().call(getPiiSettingsRoute, {})).yaml).toBe('');
  });
});
