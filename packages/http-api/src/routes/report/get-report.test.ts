import { rejectError } from '@assay/core';
import { contractText, invoiceText } from '@assay/core/testing/pipeline';
import { expect, it } from 'vitest';
import { openTestApi } from '../../../testing/open-test-api.ts';
import { getReportRoute, maxReports } from './get-report.ts';

const open = async () => {
  const test = openTestApi();
  await test.pipeline.add('in/contract.txt', contractText('90.00'));
  await test.pipeline.add('in/<img src=x onerror=alert(1)>.txt', invoiceText('R-1'));
  await test.pipeline.add('in/torn.txt', 'broken');
  await test.pipeline.settle();
  const viewer = test.client((await test.makeKey({ workspace: 'default', role: 'viewer' })).secret);
  const report = async () => (await viewer.call(getReportRoute)).text();
  return { ...test, viewer, report };
};

it('shows findings with their amount, their pages, and what could not be read', async () => {
  const { viewer } = await open();
  const response = await viewer.call(getReportRoute);
  expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('Content-Security-Policy')).toMatch(/default-src 'none'.*sandbox/);
  const html = await response.text();
  expect(html).toContain('100.00');
  expect(html).toContain('data:image/png;base64,');
  expect(html).toContain('torn.txt');
});

it('lets no name of a file become markup', async () => {
  const { report } = await open();
  const html = await report();
  expect(html).toContain('&lt;img src=x');
  expect(html).not.toContain('<img');
});

it('tells of a page that cannot be drawn on its place, and keeps the finding', async () => {
  const { report, services } = await open();
  services.renderPage = async () => {
    throw rejectError('document.timeout', 'The page took too long.');
  };
  const html = await report();
  expect(html).toContain('This page has no picture.');
  expect(html).toContain('100.00');
});

it('stays whole when a picture is none', async () => {
  const { report, services } = await open();
  services.renderPage = async () => new Uint8Array();
  expect(await report()).toContain('This page has no picture.');
});

it('tries the passwords of the workspace on pages that are locked', async () => {
  const { report, services } = await open();
  await services.passwords.add('default', ['sesame']);
  await services.passwords.add('other', ['not this one']);
  const { renderPage } = services;
  const tried = new Set<string>();
  services.renderPage = async (request) => {
    for (const password of request.passwords ?? []) tried.add(password);
    return renderPage(request);
  };
  await report();
  expect([...tried]).toEqual(['sesame']);
});

it('stops to draw when nobody waits for it any more', async () => {
  const { viewer, services } = await open();
  const gone = new AbortController();
  let drawn = 0;
  services.renderPage = async () => {
    drawn += 1;
    gone.abort();
    throw new Error('The caller went away.');
  };
  await viewer.call(getReportRoute, { signal: gone.signal }).catch(() => undefined);
  expect(drawn).toBe(1);
});

it('shows nothing of another workspace', async () => {
  const { makeKey, client } = await open();
  const stranger = client((await makeKey({ workspace: 'other', role: 'admin' })).secret);
  const html = await (await stranger.call(getReportRoute)).text();
  expect(html).not.toContain('100.00');
  expect(html).not.toContain('torn.txt');
});

it('makes a few reports at once, and another one when those are done', async () => {
  const { viewer, services } = await open();
  const { renderPage } = services;
  const gate = Promise.withResolvers<void>();
  services.renderPage = async (request) => {
    await gate.promise;
    return renderPage(request);
  };
  const making = Array.from({ length: maxReports + 1 }, () => viewer.call(getReportRoute));
  await expect(Promise.all(making)).rejects.toMatchObject({ code: 'report.busy', recovery: 'retry' });
  gate.resolve();
  const ended = await Promise.allSettled(making);
  expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(maxReports);
  expect((await viewer.call(getReportRoute)).status).toBe(200);
});
