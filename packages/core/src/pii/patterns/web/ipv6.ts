const group = /^[0-9a-f]{1,4}$/i;
const octet = /^(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/;

/** How many 16-bit groups the parts are worth, -1 where one is wrong; the last may be an IPv4 address. */
const countGroups = (parts: readonly string[], last: boolean): number => {
  let count = 0;
  for (const [index, part] of parts.entries()) {
    if (group.test(part)) count += 1;
    else if (last && index === parts.length - 1) {
      const octets = part.split('.');
      if (octets.length !== 4 || !octets.every((one) => octet.test(one))) return -1;
      count += 2;
    } else return -1;
  }
  return count;
};

/** Whether a text is an IPv6 address (RFC 4291, 2.2), without zone and mask. */
export const isIpv6 = (value: string): boolean => {
  const halves = value.split('::');
  if (halves.length > 2) return false;
  const [front = '', back] = halves;
  const cut = (half: string) => (half === '' ? [] : half.split(':'));
  if (back === undefined) return countGroups(cut(front), true) === 8;
  const before = countGroups(cut(front), false);
  const behind = countGroups(cut(back), true);
  return before >= 0 && behind >= 0 && before + behind < 8;
};
