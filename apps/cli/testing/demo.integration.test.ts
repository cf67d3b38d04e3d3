import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listDocumentsRoute } from '@assay/http-api/routes';
import { expect, it } from 'vitest';
import { startServerProcess } from '../../server/testing/server-process.ts';
import { openScratch } from './open-scratch.ts';
import { runCli } from './run-cli.ts';

type Demo = {
  scores: { group: string; planted: number; found: number; falseFindings: unknown[] }[];
  findings: { kind: string; arithmetic: string; evidence: { side: string; quote: string }[] }[];
  report: string;
};

it('finds planted faults without false ones and shows them in one file that needs nothing else', {
  timeout: 120_000,
}, async () => {
  await using scratch = await openScratch();
  const result = await runCli(['demo', '--out', scratch.path, '--json']);
  expect(result).toMatchObject({ code: 0, stderr: '' });
  const { scores, findings, report }: Demo = JSON.parse(result.stdout);
  for (const score of scores) {
    // At least two thirds of the planted faults, in either half; the exact figures stand in docs/figures.md.
    expect(score.found / score.planted).toBeGreaterThanOrEqual(0.65);
    expect(score.falseFindings).toEqual([]);
  }
  for (const finding of findings) {
    expect(finding.arithmetic).not.toBe('');
    expect(finding.evidence.some((one) => one.side === 'invoice' && one.quote !== '')).toBe(true);
  }
  const overpriced = findings.find((finding) => finding.kind === 'price-above-contract');
  expect(overpriced?.evidence.map((one) => one.side)).toContain('contract');

  const html = await readFile(report, 'utf8');
  expect(html).toContain("default-src 'none'");
  expect(html).not.toMatch(/(?:src|href)\s*=\s*["']?(?:https?:)?\/\//i);
  expect(html).not.toMatch(/url\(\s*["']?(?:https?:)?\/\//i);
  expect(html).not.toContain('<script');

  const listed = await runCli(['documents', 'list', '--data', join(scratch.path, 'data'), '--json']);
  const documents: { name: string; state: string; problems: { code: string }[] }[] = JSON.parse(
    listed.stdout,
  );
  const refused = documents.filter((document) => document.state === 'failed');
  expect(refused.map((document) => [document.name, document.problems[0]?.code]).sort()).toEqual([
    ['attachment-0931.pdf', 'document.unsupported'],
    ['contract-signed-scan.pdf', 'document.damaged'],
    ['export-2025-08.pdf', 'document.empty'],
  ]);
});

it('leaves the folder of a running server alone', { timeout: 60_000 }, async () => {
  await using scratch = await openScratch();
  const server = await startServerProcess({ data: join(scratch.path, 'data') });
  const result = await runCli(['demo', '--out', scratch.path]);
  expect(result.code).toBe(1);
  expect(result.stderr).toContain(`Process ${server.pid}`);
  expect((await server.client.call(listDocumentsRoute)).items).toEqual([]);
  await server.end('SIGTERM');
});
