import { readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openScratch } from '../../../testing/open-scratch.ts';
import { runCli } from '../../../testing/run-cli.ts';

const letter =
  'Dear customer,\nplease pay to DE89 3704 0044 0532 0130 00, or write to office@analytical-engines.co.uk.\n';
const secrets = /3704|analytical/;

const open = async () => {
  const scratch = await openScratch();
  const inScratch = (name: string) => join(scratch.path, name);
  await writeFile(inScratch('letter.txt'), letter);
  const redact = (...args: string[]) => runCli(['redact', ...args, '--data', inScratch('data')]);
  return { scratch, inScratch, redact, readText: (name: string) => readFile(inScratch(name), 'utf8') };
};

it('redacts a file, prints no value, and restores it with its key file alone', {
  timeout: 180_000,
}, async () => {
  const { scratch, inScratch, redact, readText } = await open();
  await using _ = scratch;
  const [file, safe, key] = [inScratch('letter.txt'), inScratch('safe.txt'), inScratch('key.json')];
  const done = await redact(
    file,
    '--out',
    safe,
    '--operator',
    'placeholder',
    '--key-file',
    key,
    '--no-names',
  );
  expect(done).toMatchObject({ code: 0, stderr: '' });
  expect(done.stdout).toBe(`2 values redacted: ${safe}\n  EMAIL_ADDRESS 1\n  IBAN_CODE 1\n`);
  expect(await readText('safe.txt')).toBe(
    'Dear customer,\nplease pay to [IBAN_CODE_1], or write to [EMAIL_ADDRESS_1].\n',
  );
  expect((await stat(key)).mode & 0o077).toBe(0);

  const restored = await redact(
    'restore',
    safe,
    '--out',
    inScratch('again.txt'),
    '--key-file',
    key,
    '--json',
  );
  expect(JSON.parse(restored.stdout)).toMatchObject({ restored: 2, unknown: 0 });
  expect(await readText('again.txt')).toBe(letter);
});

it('takes policy and spans from files, and says what is wrong with them', {
  timeout: 180_000,
}, async () => {
  const { scratch, inScratch, redact, readText } = await open();
  await using _ = scratch;
  const [file, safe] = [inScratch('letter.txt'), inScratch('safe.txt')];
  const [policy, spans] = [inScratch('policy.yaml'), inScratch('spans.json')];
  await writeFile(policy, 'default: { operator: mask, keepLast: 2 }\n');
  await writeFile(spans, JSON.stringify({ entities: [{ type: 'PROJECT', start: 5, end: 13, score: 1 }] }));
  const args = [file, '--out', safe, '--policy', policy, '--spans', spans, '--no-names'];
  expect(await redact(...args)).toMatchObject({ code: 0 });
  expect(await readText('safe.txt')).toBe(letter.replace('customer', '******er'));

  await writeFile(policy, 'default: { operator: burn }\n');
  const refused = await redact(file, '--out', inScratch('no.txt'), '--policy', policy, '--no-names');
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('redaction.invalid-policy') });
  expect(refused.stdout + refused.stderr).not.toMatch(secrets);

  await writeFile(policy, 'default: { operator: keep }\ntypes: { EMAIL: { operator: mask } }\n');
  const misspelled = await redact(file, '--out', inScratch('no.txt'), '--policy', policy, '--no-names');
  expect(misspelled).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('EMAIL_ADDRESS') });
  expect(misspelled.stderr).toContain('assay pii recognizers list');
  await expect(stat(inScratch('no.txt'))).rejects.toThrow();
});

it('writes over neither the key file nor the original behind a link', { timeout: 180_000 }, async () => {
  const { scratch, inScratch, redact, readText } = await open();
  await using _ = scratch;
  const [file, key, safe] = [inScratch('letter.txt'), inScratch('key.json'), inScratch('safe.txt')];
  const encrypt = ['--operator', 'encrypt', '--no-names', '--key-file', key];
  const refused = { code: 1, stdout: '', stderr: expect.stringContaining('path.same-file') };
  expect(await redact(file, '--out', key, ...encrypt)).toMatchObject(refused);
  await expect(stat(key)).rejects.toThrow();
  expect(await redact(file, '--out', safe, ...encrypt)).toMatchObject({ code: 0 });
  const kept = await readText('key.json');
  expect(await redact('restore', safe, '--out', key, '--key-file', key)).toMatchObject(refused);
  expect(await readText('key.json')).toBe(kept);
  await symlink(scratch.path, inScratch('linked'));
  expect(await redact(file, '--out', inScratch('linked/letter.txt'), ...encrypt)).toMatchObject(refused);
  expect(await readText('letter.txt')).toBe(letter);
});
