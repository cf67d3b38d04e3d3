import { expect, it } from 'vitest';
import { openMemoryServices } from '../testing/memory-services.ts';
import { testOwner } from '../testing/open-test-api.ts';
import { createApi } from './create-api.ts';

it('takes the word of its own process for who asks, and that of no request', async () => {
  const { services } = openMemoryServices();
  const api = createApi({ services, log: () => undefined, allowedHosts: ['127.0.0.1'] });
  const ask = (headers: Record<string, string> = {}) =>
    new Request('http://127.0.0.1:4800/v1/me', { headers });
  const trusted = await api.fetch(ask(), { principal: testOwner });
  expect(await trusted.json()).toMatchObject({ actor: 'owner', isOwner: true });
  const claims = {
    principal: JSON.stringify(testOwner),
    'Assay-Principal': 'owner',
    Cookie: 'principal=owner',
  };
  expect((await api.fetch(ask(claims))).status).toBe(401);
  expect((await api.fetch(ask(), { remoteAddress: '127.0.0.1' })).status).toBe(401);
});
