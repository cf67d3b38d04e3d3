import { rejectError } from '@assay/core';
import { jsonToBytes, readKey } from '@assay/core/documents';
import { contractText, invoiceText } from '@assay/core/testing/pipeline';
import { expect, it } from 'vitest';
import { openMemoryServices } from '../../testing/memory-services.ts';
import { collectReport } from './collect-report.ts';

const { signal } = new AbortController();

const open = async () => {
  const { services, pipeline } = openMemoryServices();
  await pipeline.add('in/contract.txt', contractText('90.00'));
  await pipeline.add('in/invoice.txt', invoiceText('R-1'));
  await pipeline.settle();
  return { services, pipeline, collect: () => collectReport({ services, workspace: 'default', signal }) };
};

it('counts what there is and pictures each page of evidence once', async () => {
  const { collect, services } = await open();
  let drawn = 0;
  const { renderPage } = services;
  services.renderPage = async (request) => {
    drawn += 1;
    return renderPage(request);
  };
  const report = await collect();
  expect(report.counts).toEqual({ files: 2, invoices: 1, contracts: 1 });
  expect(report.findings).toHaveLength(1);
  expect(report.documents.map(({ name }) => name).sort()).toEqual(['contract.txt', 'invoice.txt']);
  expect(drawn).toBe(report.documents.flatMap(({ pages }) => pages).length);
});

it('shows the words of flowing text, which has no picture of its own', async () => {
  const { collect, services, pipeline } = await open();
  services.renderPage = async () => {
    throw rejectError('document.no-picture', 'Flowing text has no picture.');
  };
  const page = {
    number: 1,
    width: 595,
    height: 842,
    words: [],
    lines: [],
    rulings: [],
    tables: [],
    image: 'synthetic',
    hasText: true,
  };
  const read = {
    format: 'assay.read/1',
    mediaType: 'text/plain',
    kind: 'text',
    pages: [page],
    embedded: [],
    problems: [],
  };
  for (const { contentId } of await pipeline.listDocuments()) {
    await services.blobs.put(readKey('default', contentId), jsonToBytes(read));
  }
  const { documents } = await collect();
  const pictures = documents.flatMap(({ pages }) => pages);
  expect(pictures.length).toBeGreaterThan(0);
  for (const { picture } of pictures) expect(picture).toEqual({ page });
});

it('stays whole when what was read cannot be parsed', async () => {
  const { collect, services, pipeline } = await open();
  services.renderPage = async () => {
    throw rejectError('document.no-picture', 'Flowing text has no picture.');
  };
  for (const { contentId } of await pipeline.listDocuments()) {
    await services.blobs.put(readKey('default', contentId), jsonToBytes({ format: 'other' }));
  }
  const report = await collect();
  expect(report.findings).toHaveLength(1);
  expect(report.documents.flatMap(({ pages }) => pages)).toEqual([]);
});
