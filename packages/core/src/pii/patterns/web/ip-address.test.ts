import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { ipAddressRecognizer } from './ip-address.ts';
import { isIpv6 } from './ipv6.ts';

const found = (text: string) => detectValues([ipAddressRecognizer], text).map((value) => value.slice(11));

describe('addresses of the Internet Protocol', () => {
  it.each([
    ['from 192.168.0.1 at noon', '192.168.0.1'],
    ['http://10.20.30.40:8080/x', '10.20.30.40'],
    ['The server is 8.8.8.8.', '8.8.8.8'],
    ['subnet 172.16.0.0/12', '172.16.0.0'],
    ['[2001:db8:85a3::8a2e:370:7334]', '2001:db8:85a3::8a2e:370:7334'],
    ['684D:1111:222:3333:4444:5555:6:77', '684D:1111:222:3333:4444:5555:6:77'],
    ['host ::1, ok', '::1'],
    ['server 1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7:8'],
    ['fe80::1ff:fe23:4567:890a%eth0', 'fe80::1ff:fe23:4567:890a'],
    ['is ::ffff:192.0.2.128.', '::ffff:192.0.2.128'],
    ['255.255.255.255', '255.255.255.255'],
  ])('are found in %j', (text, value) => {
    expect(found(text)).toEqual([value]);
  });

  it('are found at both ends of a range', () => {
    expect(found('10.0.0.1-10.0.0.20')).toEqual(['10.0.0.1', '10.0.0.20']);
  });

  it.each([
    'version 10.4.2.1',
    'upgrade to v2.13.4.100',
    'firmware release 1.20.300.4',
    '1.2.3.4.5',
    '256.1.1.1',
    '192.168.0',
    '01.02.03.04',
    '1.234.567.890',
    '0.0.0.0',
    'Section 1.2.3.4 applies',
    '1.2.3.4 Supplier shall deliver',
    'at 12:30:45 sharp',
    'std::vector<int>',
    'a::b',
    '00:1A:2B:3C:4D:5E',
    'x192.168.0.1',
    '10.0.0.1%',
    'Class::method::deep',
    '1:2:3',
    'a ratio of 1:2:3:4:5:6:7:8',
    '::',
  ])('are not seen in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['1:2:3:4:5:6:7:8', true],
    ['1:2:3:4:5:6:7', false],
    ['1::2::3', false],
    ['::', true],
    ['1:2:3:4:5:6:7::', true],
    ['1:2:3:4:5:6:7:8::', false],
    ['::12345', false],
    ['::1.2.3.4', true],
    ['1.2.3.4::', false],
  ])('of version 6: %s is %s', (value, valid) => {
    expect(isIpv6(value)).toBe(valid);
  });
});
