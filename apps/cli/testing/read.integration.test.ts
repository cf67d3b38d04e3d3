import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openScratch } from './open-scratch.ts';
import { runCli } from './run-cli.ts';

/** A page with a heading, a paragraph, and a link that is text to whoever reads it. */
const content = [
  'BT /F1 20 Tf 60 700 Td (Delivery note) Tj ET',
  'BT /F1 10 Tf 60 660 Td (All goods <b>arrived</b> in [good] order.) Tj ET',
  'BT /F1 10 Tf 60 648 Td (They were counted twice.) Tj ET',
].join('\n');

const pdf = [
  '%PDF-1.7',
  '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj',
  '2 0 obj << /Type /Pages /Count 1 /Kids [3 0 R] /MediaBox [0 0 600 800] >> endobj',
  '3 0 obj << /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >> endobj',
  `4 0 obj << /Length ${content.length} >> stream\n${content}\nendstream endobj`,
  'trailer << /Root 1 0 R >>',
].join('\n');

it('reads a file as JSON, text, Markdown and pictures, and says why it cannot', async () => {
  await using scratch = await openScratch();
  const file = join(scratch.path, 'note.pdf');
  const folder = join(scratch.path, 'pages');
  await writeFile(file, pdf);
  const [markdown, text, json, missing, both] = await Promise.all([
    runCli(['read', file, '--markdown']),
    runCli(['read', file, '--text']),
    runCli(['read', file, '--json', '--images', folder, '--pixels', '100']),
    runCli(['read', join(scratch.path, 'nowhere.pdf'), '--json']),
    runCli(['read', file, '--text', '--markdown']),
  ]);
  expect(markdown.stderr).toBe('');
  expect(markdown.stdout).toBe(
    '# Delivery note\n\nAll goods \\<b\\>arrived\\</b\\> in \\[good\\] order.\nThey were counted twice.\n',
  );
  expect(text.stdout).toBe(
    'Delivery note\n\nAll goods <b>arrived</b> in [good] order.\nThey were counted twice.\n',
  );
  expect(JSON.parse(json.stdout)).toMatchObject({
    format: 'assay.read/1',
    kind: 'pdf',
    pages: [{ number: 1 }],
  });
  const png = await readFile(join(folder, 'page-001.png'));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  // Its height stands behind its width, in the picture's head.
  expect(png.readUInt32BE(20)).toBe(100);
  expect(missing.code).toBe(1);
  expect(JSON.parse(missing.stdout).error.code).toBe('path.not-found');
  expect(both.code).toBe(1);
});
