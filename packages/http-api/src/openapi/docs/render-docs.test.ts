import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { openTestApi } from '../../../testing/open-test-api.ts';
import { defineRoute } from '../../route.ts';
import { listErrors } from '../route-facts.ts';
import { renderDocs } from './render-docs.ts';

const readPage = async () => {
  const test = openTestApi();
  const response = await test.send('/docs');
  return { test, response, page: await response.text() };
};

it('holds no script, asks for nothing, and is allowed its own style alone', async () => {
  const { response, page } = await readPage();
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page).not.toMatch(/<script|<link|<img|<iframe|\son\w+=|\sstyle=|@import|url\(/i);
  const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  expect(response.headers.get('content-security-policy')).toBe(
    `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  );
});

it('tells of every route and of every code, each at an anchor of its own', async () => {
  const { test, page } = await readPage();
  for (const route of test.routes) {
    expect(page).toContain(`id="${route.name}"`);
    for (const { codes } of listErrors(route)) {
      for (const code of codes) expect(page).toContain(`id="errors-${code.replaceAll('.', '-')}"`);
    }
  }
  const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
});

it('is where problems and the root lead to', async () => {
  const { test, page } = await readPage();
  const root = await test.send('/');
  expect([root.status, root.headers.get('location')]).toEqual([302, '/docs']);
  const problem = (await (await test.send('/v1/me')).json()) as { type: string };
  expect(page).toContain(`id="${problem.type.split('#')[1]}"`);
});

it('shows what a declaration says as text, never as markup', () => {
  const { page } = renderDocs([
    defineRoute({
      name: 'hostile',
      method: 'GET',
      path: '/v1/hostile',
      summary: '<script>alert(1)</script>',
      description: 'With `<b>` in it',
      access: { kind: 'public' },
      reply: { kind: 'empty', status: 204 },
      errors: [],
      handle: async () => undefined,
    }),
  ]);
  expect(page).not.toContain('<script>');
  expect(page).toContain('&lt;script&gt;');
  expect(page).toContain('<code>&lt;b&gt;</code>');
});
