import { BlockList, isIPv4 } from 'node:net';

const blockListOf = (family: 'ipv4' | 'ipv6', ranges: readonly (readonly [string, number])[]): BlockList => {
  const list = new BlockList();
  for (const [network, bits] of ranges) list.addSubnet(network, bits, family);
  return list;
};

/** Everything that IANA's registry of special addresses does not give out to hosts of the internet (RFC 6890). */
const privateV4 = blockListOf('ipv4', [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  // Between a provider and its customers.
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  // Where clouds keep the credentials of their machines.
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  // Multicast, reserved, broadcast.
  ['224.0.0.0', 3],
]);

/** The one range that is given out at all. */
const globalV6 = blockListOf('ipv6', [['2000::', 3]]);

/** Tunnels, which hide an IPv4 address that another machine unwraps, and documentation. */
const specialV6 = blockListOf('ipv6', [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]);

/** The eight groups of an IPv6 address; null for one with a zone, or none at all. */
const toGroups = (address: string): number[] | null => {
  const text = `http://[${address}]`;
  if (!URL.canParse(text)) return null;
  // The URL's host has no dotted part and at most one "::".
  const [head = '', tail] = new URL(text).hostname.slice(1, -1).split('::');
  const groupsOf = (part: string): number[] =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
  const before = groupsOf(head);
  const after = groupsOf(tail ?? '');
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array<number>(zeros).fill(0), ...after];
};

/** The starts of addresses that only carry an IPv4 address in their last two groups: mapped (::ffff:0:0/96), NAT64. */
const carriers = ['0,0,0,0,0,65535', '100,65435,0,0,0,0'];

const toCarriedV4 = (groups: readonly number[]): string | null => {
  if (!carriers.includes(groups.slice(0, 6).join())) return null;
  const [high = 0, low = 0] = groups.slice(6);
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
};

/** Whether an IP address belongs to a host of the internet, not to this machine or a network around it. */
export const isPublicAddress = (address: string): boolean => {
  if (isIPv4(address)) return !privateV4.check(address, 'ipv4');
  const groups = toGroups(address);
  if (!groups) return false;
  const carried = toCarriedV4(groups);
  if (carried !== null) return isPublicAddress(carried);
  return globalV6.check(address, 'ipv6') && !specialV6.check(address, 'ipv6');
};
