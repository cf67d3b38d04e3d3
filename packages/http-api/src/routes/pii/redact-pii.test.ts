import { describe, expect, it } from 'vitest';
import { openTestApi, testOwner } from '../../../testing/open-test-api.ts';
import { putPiiSettingsRoute } from './put-pii-settings.ts';
import { redactPiiRoute } from './redact-pii.ts';
import { restoreRedactedRoute } from './restore-redacted.ts';

type Test = ReturnType<typeof openTestApi>;
type Policy = { operator: 'placeholder' | 'encrypt' | 'hash' | 'surrogate' };

const text = '\u{1f600} write to anna@example.com or ANNA@EXAMPLE.COM, card 4111 1111 1111 1111.';

const redact = (test: Test, policy?: Policy, options: { workspace?: string; text?: string } = {}) =>
  test.client(testOwner, options.workspace ?? null).call(redactPiiRoute, {
    body: {
      text: options.text ?? text,
      ...(policy ? { policy: { default: policy, types: {} } } : {}),
    },
  });

describe('POST /v1/pii/redact', () => {
  it('replaces by types where nothing else is asked for, and tells both places in code points', async () => {
    const result = await redact(openTestApi());
    expect(result.text).toBe('\u{1f600} write to <EMAIL_ADDRESS> or <EMAIL_ADDRESS>, card <CREDIT_CARD>.');
    expect(result.entities[0]).toEqual({
      type: 'EMAIL_ADDRESS',
      start: 11,
      end: 27,
      newStart: 11,
      newEnd: 26,
      operator: 'replace',
    });
    expect([...result.text].slice(result.entities[2]?.newStart, result.entities[2]?.newEnd).join('')).toBe(
      '<CREDIT_CARD>',
    );
  });

  it('answers what placeholders stand for, goes on from those of an earlier text, and brings them back', async () => {
    const test = openTestApi();
    const first = await redact(test, { operator: 'placeholder' });
    expect(first.text).toContain('[EMAIL_ADDRESS_1] or [EMAIL_ADDRESS_1_2], card [CREDIT_CARD_1]');
    const { placeholders } = first;
    const policy = { default: { operator: 'placeholder' as const }, types: {} };
    const second = await test
      .client()
      .call(redactPiiRoute, { body: { text: 'bob@example.com, anna@example.com', policy, placeholders } });
    expect(second.text).toBe('[EMAIL_ADDRESS_2], [EMAIL_ADDRESS_1]');
    const back = await test.client().call(restoreRedactedRoute, { body: { text: first.text, placeholders } });
    expect(back).toEqual({ text, restored: 3, unknown: 0 });
  });

  it('encrypts by a secret of the workspace, which no other workspace has and no answer or log tells', async () => {
    const test = openTestApi();
    const { text: sealed, ...rest } = await redact(test, { operator: 'encrypt' });
    expect(sealed).not.toMatch(/anna|4111/i);
    const back = await test.client().call(restoreRedactedRoute, { body: { text: sealed } });
    expect(back).toEqual({ text, restored: 3, unknown: 0 });
    await test.makeKey({ workspace: 'other', role: 'admin' });
    const other = await test
      .client(testOwner, 'other')
      .call(restoreRedactedRoute, { body: { text: sealed } });
    expect(other).toEqual({ text: sealed, restored: 0, unknown: 3 });
    const names = await test.services.secrets.list('workspaces/');
    const secrets = await Promise.all(names.map((name) => test.services.secrets.get(name)));
    expect(secrets.filter((secret) => secret !== null)).toHaveLength(2);
    const told = JSON.stringify([test.log, sealed, rest, other]);
    for (const secret of secrets) expect(told).not.toContain(secret);
    expect(JSON.stringify(test.log)).not.toMatch(/anna|4111/i);
  });

  it('hashes and invents the same in all texts of a workspace, and others in another', async () => {
    const test = openTestApi();
    await test.makeKey({ workspace: 'other', role: 'admin' });
    for (const operator of ['hash', 'surrogate'] as const) {
      const mail = { text: 'anna@example.com' };
      const [one, again, other] = [
        await redact(test, { operator }, mail),
        await redact(test, { operator }, { text: 'Again: anna@example.com' }),
        await redact(test, { operator }, { ...mail, workspace: 'other' }),
      ];
      expect(again.text).toBe(`Again: ${one.text}`);
      expect(other.text).not.toBe(one.text);
    }
  });

  it('refuses types that nobody finds', async () => {
    await expect(
      openTestApi()
        .client()
        .call(redactPiiRoute, { body: { text: 'x', types: ['SHOE_SIZE'] } }),
    ).rejects.toMatchObject({ code: 'pii.invalid-type' });
  });

  it('refuses a policy for types that nobody finds, and takes those of the workspace', async () => {
    const test = openTestApi();
    const withPolicy = (type: string) =>
      test.client().call(redactPiiRoute, {
        body: {
          text: 'Bluebird anna@example.com',
          policy: {
            default: { operator: 'keep' },
            types: { [type]: { operator: 'mask', sign: '*', keepLast: 0 } },
          },
        },
      });
    await expect(withPolicy('EMAIL')).rejects.toMatchObject({
      code: 'pii.invalid-type',
      message: expect.stringMatching(/finds EMAIL: GET \/v1\/pii\/recognizers/),
    });
    await expect(withPolicy('PROJECT')).rejects.toMatchObject({ code: 'pii.invalid-type' });
    const yaml = 'deny:\n  - { type: PROJECT, values: [Bluebird] }\ndisable: [EMAIL_ADDRESS]';
    await test.client().call(putPiiSettingsRoute, { body: { yaml } });
    expect((await withPolicy('PROJECT')).text).toBe('******** anna@example.com');
    expect((await withPolicy('EMAIL_ADDRESS')).text).toBe('Bluebird anna@example.com');
  });
});
