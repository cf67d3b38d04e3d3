import { AppError } from '@assay/core';
import { expect, it } from 'vitest';
import { toSearchConfig } from './search-config.ts';

const read = (endpoint?: string, service?: string) => toSearchConfig({ endpoint, service });

it('is off where no endpoint is named', () => {
  expect(read()).toBeNull();
  expect(read('', 'aoss')).toBeNull();
});

it.each([
  ['https://search-a-x.eu-central-1.es.amazonaws.com/', undefined, 'es'],
  ['https://x1.eu-central-1.aoss.amazonaws.com', undefined, 'aoss'],
  ['https://search.example.com', 'aoss', 'aoss'],
  ['http://127.0.0.1:9200', '', 'es'],
])('takes %s with the service %j for %s', (endpoint, service, expected) => {
  expect(read(endpoint, service)).toEqual({ endpoint: new URL(endpoint).origin, service: expected });
});

it.each([
  ['no address', undefined],
  ['ftp://a', undefined],
  ['https://name:word@search.example.com', undefined],
  ['https://search.example.com', 'opensearch'],
])('refuses %s with the service %j, and quotes no password', (endpoint, service) => {
  const reading = () => read(endpoint, service);
  expect(reading).toThrow(AppError);
  expect(reading).not.toThrow(/word@/);
});
