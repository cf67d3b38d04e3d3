import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toDecimal } from '@assay/core/money';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateSamples, type Samples } from './generate-samples.ts';

type Made = { folder: string; samples: Samples };

const make = async (seed: number): Promise<Made> => {
  const folder = await mkdtemp(join(tmpdir(), 'samples-'));
  return { folder, samples: await generateSamples({ seed, folder }) };
};

const hashAll = async ({ folder, samples }: Made): Promise<Record<string, string>> => {
  const hashes = samples.files.map(async (file) => [
    file,
    createHash('sha256')
      .update(await readFile(join(folder, file)))
      .digest('hex'),
  ]);
  return Object.fromEntries(await Promise.all(hashes));
};

describe('the sample folder', () => {
  const made: Made[] = [];
  const at = (index: number): Made => {
    const found = made[index];
    if (found === undefined) throw new Error('The folder was not made.');
    return found;
  };
  beforeAll(async () => {
    for (const seed of [7, 7, 8]) made.push(await make(seed));
  });
  afterAll(async () => {
    for (const { folder } of made) await rm(folder, { recursive: true });
  });

  it('has the same bytes and the same truth for the same seed', async () => {
    expect(await hashAll(at(0))).toEqual(await hashAll(at(1)));
    expect(at(0).samples.truth).toEqual(at(1).samples.truth);
  });

  it('has other invoices for another seed', () => {
    const numbers = (index: number) =>
      at(index).samples.truth.documents.flatMap(({ type, fields }) =>
        type === 'invoice' ? [fields.number] : [],
      );
    expect(numbers(0)).not.toEqual(numbers(2));
  });

  it('holds about thirty files, and exactly those that the truth speaks of', async () => {
    const { folder, samples } = at(0);
    const { documents, refused, duplicates } = samples.truth;
    const spokenOf = [...documents, ...refused, ...duplicates].map(({ file }) => file).sort();
    expect(samples.files).toEqual(spokenOf);
    expect((await readdir(folder)).sort()).toEqual(samples.files);
    expect(samples.files.length).toBeGreaterThanOrEqual(28);
    expect(samples.files.length).toBeLessThanOrEqual(36);
  });

  it('repeats the bytes of a duplicate', async () => {
    const { samples } = at(0);
    const hashes = await hashAll(at(0));
    for (const { file, of } of samples.truth.duplicates) expect(hashes[file]).toBe(hashes[of]);
    expect(samples.truth.duplicates).toHaveLength(1);
  });

  it('uses at least four invoice layouts of each half', () => {
    const { documents } = at(0).samples.truth;
    for (const group of ['open', 'held-out']) {
      const layouts = documents.filter((entry) => entry.group === group && entry.type === 'invoice');
      expect(new Set(layouts.map(({ layout }) => layout)).size).toBeGreaterThanOrEqual(4);
    }
  });

  it('keeps most invoices clean', () => {
    const { documents, findings } = at(0).samples.truth;
    const invoices = documents.filter(({ type }) => type === 'invoice');
    const faulty = new Set(findings.map(({ invoiceFile }) => invoiceFile));
    expect(faulty.size).toBe(findings.length);
    expect(faulty.size).toBeLessThan(invoices.length / 2);
  });

  it('plants every kind of fault, each in files that exist', () => {
    const { files, truth } = at(0).samples;
    expect(new Set(truth.findings.map(({ kind }) => kind))).toEqual(
      new Set([
        'price-above-contract',
        'item-not-in-contract',
        'arithmetic-error',
        'duplicate-invoice',
        'outside-term',
      ]),
    );
    for (const { invoiceFile, contractFile, otherInvoiceFile, amount } of truth.findings) {
      for (const file of [invoiceFile, contractFile, otherInvoiceFile]) {
        if (file !== null) expect(files).toContain(file);
      }
      expect(toDecimal(amount.value).gt(0)).toBe(true);
    }
  });

  it('adds up on every invoice but where an arithmetic error was planted', () => {
    for (const { samples } of made) {
      const wrong = new Set<string>();
      for (const { file, type, fields, tables } of samples.truth.documents) {
        if (type !== 'invoice') continue;
        const field = (name: string) => toDecimal(String(fields[name]));
        const lines = tables.lines ?? [];
        for (const line of lines) {
          const product = toDecimal(line.quantity ?? '').times(line.unitPrice ?? '');
          if (
            product
              .minus(line.netAmount ?? '')
              .abs()
              .gt('0.005')
          )
            wrong.add(file);
        }
        const sum = lines.reduce((total, line) => total.plus(line.netAmount ?? ''), toDecimal('0'));
        if (!sum.eq(field('netTotal'))) wrong.add(file);
        expect(field('netTotal').plus(field('taxTotal')).eq(field('grandTotal'))).toBe(true);
      }
      const planted = samples.truth.findings.filter(({ kind }) => kind === 'arithmetic-error');
      expect(wrong).toEqual(new Set(planted.map(({ invoiceFile }) => invoiceFile)));
    }
  });

  it('prices every line by its contract but where another price was planted', () => {
    for (const { samples } of made) {
      const { documents, findings } = samples.truth;
      const contracts = new Map(
        documents
          .filter(({ type }) => type === 'contract')
          .map((entry) => [entry.fields.contractNumber, entry]),
      );
      const strange = new Set<string>();
      for (const { file, fields, tables } of documents.filter(({ type }) => type === 'invoice')) {
        const contract = contracts.get(fields.contractNumber ?? '');
        const date = String(fields.issueDate);
        for (const line of contract === undefined ? [] : (tables.lines ?? [])) {
          const agreed = contract?.tables.prices?.find(
            (price) =>
              price.itemId === line.itemId &&
              date >= (price.validFrom ?? '') &&
              date <= (price.validTo ?? '9') &&
              toDecimal(line.quantity ?? '').gte(price.minQuantity ?? '0') &&
              toDecimal(line.quantity ?? '').lte(price.maxQuantity ?? '999999'),
          );
          if (agreed?.unitPrice !== line.unitPrice) strange.add(file);
        }
      }
      const kinds = new Set(['price-above-contract', 'item-not-in-contract']);
      const planted = findings.filter(({ kind }) => kinds.has(kind)).map(({ invoiceFile }) => invoiceFile);
      expect(strange).toEqual(new Set(planted));
    }
  });
});
