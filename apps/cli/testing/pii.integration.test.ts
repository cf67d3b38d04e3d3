import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openScratch } from './open-scratch.ts';
import { runInProcess } from './run-in-process.ts';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

const assay = (rest: string[], input = '') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'pii', ...rest], {
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

describe('assay pii', () => {
  it('answers lines one by one, a broken one for itself', () => {
    const input =
      '{"id":1,"text":"é\u{1f600} anna@example.com"}\nbroken anna@example.com\n{"id":2,"text":"none"}\n';
    const { status, stdout, stderr } = assay(['detect', '--jsonl', '--no-names'], input);
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(answers[0]).toEqual({
      id: 1,
      entities: [{ type: 'EMAIL_ADDRESS', start: 3, end: 19, score: 0.95 }],
    });
    expect(answers[1]).toMatchObject({ line: 2, error: { code: 'line.not-json' } });
    expect(answers[2]).toEqual({ id: 2, entities: [] });
    expect(status).toBe(1);
    expect(stderr).not.toContain('anna');
  });

  it('reads mails and pages from standard input as they are read, not as they are written', () => {
    const body = Buffer.from('The card is 4111 1111 1111 1111.').toString('base64');
    const mail = `From: Anna Berg <anna@example.com>\nSubject: card\nMIME-Version: 1.0\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n${body}\n`;
    const { status, stdout } = assay(['detect', '-', '--json', '--types', 'credit_card'], mail);
    const { entities } = JSON.parse(stdout) as { entities: unknown[] };
    expect([status, entities]).toMatchObject([0, [{ type: 'CREDIT_CARD', quote: '4111 1111 1111 1111' }]]);
  });

  it('ends without a word when nobody reads on', async () => {
    const child = spawn(process.execPath, [main, 'pii', 'detect', '--jsonl', '--no-names'], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    // What it no longer takes is lost with it.
    child.stdin.on('error', () => undefined);
    const line = `${JSON.stringify({ id: 1, text: 'anna@example.com' })}\n`;
    child.stdin.write(line);
    await once(child.stdout, 'data');
    child.stdout.destroy();
    // Never an end: it has to stop by itself.
    const feed = setInterval(() => child.stdin.write(line), 5);
    const [code] = await once(child, 'exit');
    clearInterval(feed);
    expect([code, stderr]).toEqual([0, '']);
  });

  it('finds names, and tells reasons where it is asked to', async () => {
    await using scratch = await openScratch();
    const file = join(scratch.path, 'letter.txt');
    await writeFile(file, 'Yours, Dr. Anna Berg\nanna@example.com');
    const { code, stdout } = await runInProcess(['pii', 'detect', file, '--json', '--explain']);
    const { entities } = JSON.parse(stdout) as {
      entities: { type: string; reason: { recognizer: string } }[];
    };
    expect(code).toBe(0);
    expect(entities.map(({ type }) => type)).toEqual(expect.arrayContaining(['PERSON', 'EMAIL_ADDRESS']));
    expect(entities.every(({ reason }) => reason.recognizer !== '')).toBe(true);
  });

  it('says what is wrong with a file that is not there', async () => {
    const { code, stderr } = await runInProcess(['pii', 'detect', '--jsonl', '--no-names', 'no-such-file']);
    expect(code).toBe(1);
    expect(stderr).toContain('path.not-readable');
  });
});
