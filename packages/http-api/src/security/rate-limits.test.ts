import { describe, expect, it } from 'vitest';
import { openTestApi } from '../../testing/open-test-api.ts';
import { meRoute } from '../routes/system/me.ts';
import { createRateLimits, toAddressGroup } from './rate-limits.ts';

// One request a second on average over ten: the eleventh is one too many.
const open = async () => {
  const test = openTestApi({ routes: [], limits: { requestsPerSecond: 1 } });
  const make = async () => (await test.makeKey({ workspace: 'acme', role: 'viewer' })).secret;
  const times = async (count: number, ask: () => Promise<Response>) => {
    const statuses: number[] = [];
    for (let turn = 0; turn < count; turn += 1) statuses.push((await ask()).status);
    return statuses;
  };
  return { ...test, make, times };
};

describe('the limit of requests', () => {
  it('is told with every answer, and with when to come back once it is passed', async () => {
    const { send, make, times } = await open();
    const key = await make();
    const first = await send('/v1/me', { key });
    expect(first.headers.get('ratelimit-policy')).toBe('"key";q=10;w=10');
    expect(first.headers.get('ratelimit')).toBe('"key";r=9;t=10');
    expect(await times(9, () => send('/v1/me', { key }))).toEqual(Array(9).fill(200));
    const refused = await send('/v1/me', { key });
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ code: 'request.rate-limited', recovery: 'retry' });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('ratelimit')).toMatch(/^"key";r=0;t=\d+$/);
  });

  it('is one of each key, wherever it is used', async () => {
    const { send, make, times } = await open();
    const [busy, calm] = [await make(), await make()];
    const addresses = ['10.0.0.1', '10.0.0.2', '10.0.0.3'].values();
    const ask = () => send('/v1/me', { key: busy, remoteAddress: addresses.next().value ?? '10.0.0.4' });
    expect((await times(12, ask)).filter((status) => status === 429)).toHaveLength(2);
    expect((await send('/v1/me', { key: calm, remoteAddress: '10.0.0.1' })).status).toBe(200);
  });

  it('counts those without a key by their address', async () => {
    const { send, times } = await open();
    const ask = (remoteAddress: string) => () => send('/healthz', { remoteAddress });
    expect((await times(11, ask('10.0.0.1'))).at(-1)).toBe(429);
    expect((await times(1, ask('10.0.0.2'))).at(-1)).toBe(200);
    expect((await times(11, () => send('/v1/me', { remoteAddress: '10.0.0.3' }))).at(-1)).toBe(429);
  });

  it('does not hold back the process that serves', async () => {
    const { client } = await open();
    for (let turn = 0; turn < 15; turn += 1) await client().call(meRoute);
  });
});

describe('wrong keys', () => {
  it('are no longer looked at after twenty from one address', async () => {
    const { send, times } = await open();
    const ask = (remoteAddress: string) => () => send('/v1/me', { key: 'wrong', remoteAddress });
    expect(await times(21, ask('10.0.0.1'))).toEqual([...Array(20).fill(401), 429]);
    expect(await times(1, ask('10.0.0.2'))).toEqual([401]);
  });

  it('do not lock out a key that was right before, and do not let a new one through', async () => {
    const { send, make, times } = await open();
    const [known, fresh] = [await make(), await make()];
    const remoteAddress = '10.0.0.1';
    await send('/v1/me', { key: known, remoteAddress });
    await times(21, () => send('/v1/me', { key: 'wrong', remoteAddress }));
    expect((await send('/v1/me', { key: known, remoteAddress })).status).toBe(200);
    expect((await send('/v1/me', { key: fresh, remoteAddress })).status).toBe(429);
    expect((await send('/v1/me', { key: fresh, remoteAddress: '10.0.0.2' })).status).toBe(200);
  });

  it('count on open routes too, where they open nothing', async () => {
    const { send, times } = await open();
    const ask = () => send('/readyz', { key: 'wrong', remoteAddress: '10.0.0.1' });
    expect((await times(10, ask)).at(-1)).toBe(200);
    const failures = await times(11, () => send('/v1/me', { key: 'wrong', remoteAddress: '10.0.0.1' }));
    expect(failures.at(-1)).toBe(429);
  });

  it('that were right once are wrong as soon as they are revoked', async () => {
    const test = await open();
    const { key, secret } = await test.makeKey({ workspace: 'acme', role: 'viewer' });
    expect((await test.send('/v1/me', { key: secret })).status).toBe(200);
    await test.keys.revoke({ keyId: key.id, within: null, actor: 'tester' });
    expect((await test.send('/v1/me', { key: secret })).status).toBe(401);
  });
});

describe('toAddressGroup', () => {
  it.each([
    ['10.0.0.1', '10.0.0.1'],
    ['::ffff:10.0.0.1', '10.0.0.1'],
    ['2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2'],
    ['2001:DB8:1:2::1', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('takes %s as %s', (address, group) => {
    expect(toAddressGroup(address)).toBe(group);
  });

  it('keeps two networks apart and one together', async () => {
    const rates = createRateLimits({ requestsPerSecond: 0.1 });
    await rates.countAddress('2001:db8:1:2::1');
    await expect(rates.countAddress('2001:db8:1:2::2')).rejects.toMatchObject({
      code: 'request.rate-limited',
    });
    await rates.countAddress('2001:db8:1:3::1');
  });
});
