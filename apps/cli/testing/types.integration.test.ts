import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openScratch } from './open-scratch.ts';
import { runCli } from './run-cli.ts';

const slip = `Packing slip no. PS-77
Gross weight: 12.50
`;

const type = `name: packing-slip
classification:
  titles:
    en: [packing slip]
fields:
  number:
    type: code
    required: true
    phrases:
      en: ['packing slip no. {code}']
  weight:
    type: amount
    labels:
      en: [gross weight]
`;

it('reads documents by a type of one’s own, and says on which line a type is wrong', {
  timeout: 60_000,
}, async () => {
  await using scratch = await openScratch();
  const own = join(scratch.path, 'types');
  const file = join(own, 'packing-slip.yaml');
  await mkdir(own);
  await writeFile(file, type);
  const document = join(scratch.path, 'slip.txt');
  await writeFile(document, slip);
  const read = await runCli(['extract', document, '--types', own, '--type', 'packing-slip', '--jsonl']);
  expect(JSON.parse(read.stdout)).toMatchObject({
    type: 'packing-slip',
    fields: { number: { value: 'PS-77' }, weight: { value: '12.50' } },
  });
  const listed = await runCli(['types', 'list', '--types', own, '--json']);
  expect(JSON.parse(listed.stdout)).toContainEqual(
    expect.objectContaining({ name: 'packing-slip', isShipped: false, required: ['number'] }),
  );
  await writeFile(file, type.replace('type: amount', 'type: weight'));
  const wrong = await runCli(['types', 'check', '--types', own]);
  expect(wrong.code).toBe(1);
  expect(wrong.stdout).toContain('packing-slip.yaml:12: error fields.weight.type');
  const refused = await runCli(['extract', document, '--types', own, '--jsonl']);
  expect(JSON.parse(refused.stdout)).toMatchObject({
    status: 'failed',
    problems: [{ code: 'document-type.invalid' }],
  });
});
