const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3] as const;

const step = (sum: number, value: number): number => {
  const top = sum >>> 25;
  let next = ((sum & 0x1ffffff) << 5) ^ value;
  for (const [bit, generator] of generators.entries()) if ((top >> bit) & 1) next ^= generator;
  return next;
};

/** What the checksums of the two forms come to: BIP 173, and BIP 350 for witness versions from 1 on. */
const constants = { bech32: 1, bech32m: 0x2bc830a3 } as const;

/** The form whose checksum a text holds, `null` where neither does; of one case only. */
export const findBech32Form = (text: string): 'bech32' | 'bech32m' | null => {
  const lower = text.toLowerCase();
  if (text !== lower && text !== text.toUpperCase()) return null;
  const parting = lower.lastIndexOf('1');
  if (parting < 1 || lower.length - parting < 7) return null;
  let sum = 1;
  for (const letter of lower.slice(0, parting)) sum = step(sum, letter.charCodeAt(0) >> 5);
  sum = step(sum, 0);
  for (const letter of lower.slice(0, parting)) sum = step(sum, letter.charCodeAt(0) & 31);
  for (const letter of lower.slice(parting + 1)) {
    const value = alphabet.indexOf(letter);
    if (value < 0) return null;
    sum = step(sum, value);
  }
  if (sum === constants.bech32) return 'bech32';
  return sum === constants.bech32m ? 'bech32m' : null;
};
