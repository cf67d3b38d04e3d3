import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { expect, it } from 'vitest';
import { createPublicLookup } from './public-lookup.ts';

const resolving =
  (...addresses: string[]): LookupFunction =>
  (_name, _options, callback) =>
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );

const ask = (lookup: LookupFunction, all: boolean) =>
  new Promise<string | LookupAddress[]>((resolve, reject) =>
    createPublicLookup({ lookup })('any.example', { all }, (cause, found) =>
      cause ? reject(cause) : resolve(found),
    ),
  );

it('gives a connection the public addresses of a name, and none of the others', async () => {
  const lookup = resolving('10.0.0.1', '1.1.1.1', '::1', '2606:4700::1');
  expect(await ask(lookup, true)).toEqual([
    { address: '1.1.1.1', family: 4 },
    { address: '2606:4700::1', family: 6 },
  ]);
  expect(await ask(lookup, false)).toBe('1.1.1.1');
});

it.each([true, false])('refuses a name that has private addresses alone (all: %s)', async (all) => {
  const asking = ask(resolving('127.0.0.1', '::ffff:10.0.0.1'), all);
  await expect(asking).rejects.toMatchObject({ code: 'webhook.forbidden-address', recovery: 'retry' });
});

it('refuses a resolver that knows one form of answer only', async () => {
  const single: LookupFunction = (_name, _options, callback) => callback(null, '192.168.0.1', 4);
  await expect(ask(single, true)).rejects.toMatchObject({ code: 'webhook.forbidden-address' });
});

it('hands on why a name could not be resolved', async () => {
  const failing: LookupFunction = (_name, _options, callback) => callback(new Error('ENOTFOUND'), []);
  await expect(ask(failing, true)).rejects.toThrow('ENOTFOUND');
});
