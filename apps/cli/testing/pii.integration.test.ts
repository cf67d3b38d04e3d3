import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

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

  it('finds names, and tells reasons where it is asked to', () => {
    const { status, stdout } = assay(
      ['detect', '-', '--json', '--explain'],
      'Yours, Dr. Anna Berg\nanna@example.com',
    );
    const { entities } = JSON.parse(stdout) as {
      entities: { type: string; reason: { recognizer: string } }[];
    };
    expect(status).toBe(0);
    expect(entities.map(({ type }) => type)).toEqual(expect.arrayContaining(['PERSON', 'EMAIL_ADDRESS']));
    expect(entities.every(({ reason }) => reason.recognizer !== '')).toBe(true);
  });

  it('says which type nobody finds', () => {
    const { status, stderr } = assay(['detect', '--types', 'EMAIL_ADDRESS,SHOE_SIZE'], 'x');
    expect(status).toBe(1);
    expect(stderr).toContain('SHOE_SIZE');
  });
});
