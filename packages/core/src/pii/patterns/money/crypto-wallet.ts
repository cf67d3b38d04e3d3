import { keccak_256 } from '@noble/hashes/sha3.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { patternRecognizer } from '../../engine/pattern-recognizer.ts';
import { piiScores } from '../../engine/pii-entity.ts';
import { countBase58Bytes, decodeBase58Check } from './base58.ts';
import { findBech32Form } from './bech32.ts';

/** First bytes of addresses in Base58Check: Bitcoin, Litecoin, Dogecoin, Dash, Tron, Zcash, and Bitcoin's test net. */
const versions = ['00', '05', '30', '32', '1e', '16', '4c', '10', '41', '1cb8', '1cbd', '6f', 'c4'];
/** Characters of the hash behind the version, in hexadecimal. */
const hashLength = 40;

const isBase58Address = (value: string): boolean => {
  const payload = decodeBase58Check(value, 'bitcoin');
  if (!payload) return false;
  const hex = bytesToHex(payload);
  return versions.some((version) => hex.startsWith(version) && hex.length === version.length + hashLength);
};

const isRippleAddress = (value: string): boolean => {
  const payload = decodeBase58Check(value, 'ripple');
  return payload?.length === 21 && payload[0] === 0;
};

/** Lengths of witness programs of Bitcoin and Litecoin with their human-readable part; others keep their checksum only. */
const isBech32Address = (value: string): boolean => {
  const form = findBech32Form(value);
  if (form === null) return false;
  if (!/^(?:bc|tb|ltc)1/i.test(value)) return form === 'bech32';
  const version = value.charAt(value.toLowerCase().lastIndexOf('1') + 1).toLowerCase();
  return version === 'q' ? form === 'bech32' : form === 'bech32m';
};

/** EIP-55: the case of each letter follows the hash of the address; one case alone carries no checksum. */
const judgeEthereum = (value: string) => {
  const address = value.slice(2);
  const lower = address.toLowerCase();
  if (/^(.)\1*$/.test(lower)) return false;
  if (address === lower || address === address.toUpperCase()) return piiScores.strong;
  const hash = bytesToHex(keccak_256(utf8ToBytes(lower)));
  return [...address].every((letter, index) => {
    if (/\d/.test(letter)) return true;
    return (letter === letter.toUpperCase()) === Number.parseInt(hash.charAt(index), 16) > 7;
  });
};

/** A public key of 32 bytes, in both cases of letters: others are addresses whose checksum does not hold, or words. */
const isSolanaAddress = (value: string): boolean =>
  /[a-z]/.test(value) && /[A-Z]/.test(value) && countBase58Bytes(value) === 32;

const rule = { score: piiScores.certain, boundary: 'word' } as const;
const base58 = { ...rule, because: 'Base58Check holds', validate: isBase58Address } as const;

/** Addresses of wallets: Bitcoin and its kin (Base58Check, Bech32), Ethereum (EIP-55), XRP, Cardano, Cosmos. */
export const cryptoWalletRecognizer = patternRecognizer({
  name: 'crypto-wallet',
  types: ['CRYPTO'],
  description: 'addresses of crypto wallets whose checksum holds',
  context: {
    en: 'wallet,btc,bitcoin,eth,ethereum,crypto,address,litecoin,ltc,doge,tron,trx,xrp,ripple,solana,sol,monero,xmr,cardano'.split(
      ',',
    ),
  },
  against: { en: ['transaction', 'tx', 'txid', 'hash', 'block', 'commit', 'contract'] },
  rules: [
    { ...base58, at: 'digit', head: [25, 35], regex: /[13][1-9A-HJ-NP-Za-km-z]{24,34}/ },
    { ...base58, at: 'code', head: [26, 36], regex: /[LMDXTtmn][1-9A-HJ-NP-Za-km-z]{25,34}/ },
    {
      ...rule,
      at: 'code',
      head: [25, 36],
      regex: /r[1-9A-HJ-NP-Za-km-z]{24,34}/,
      because: 'the checksum of the XRP ledger holds',
      validate: isRippleAddress,
    },
    {
      ...rule,
      at: 'code',
      head: [14, 108],
      regex: /(?:bc|tb|ltc|addr|cosmos|osmo|terra)1[02-9ac-hj-np-z]{11,103}/i,
      because: 'Bech32 holds',
      validate: isBech32Address,
    },
    {
      ...rule,
      at: 'digit',
      head: [42, 42],
      regex: /0x[0-9a-f]{40}/i,
      because: 'forty hexadecimal digits',
      validate: judgeEthereum,
    },
    {
      ...rule,
      at: 'digit',
      head: [95, 95],
      regex: /4[0-9AB][1-9A-HJ-NP-Za-km-z]{93}/,
      score: piiScores.moderate,
      because: 'the shape of a Monero address',
    },
    {
      ...rule,
      at: 'digit-or-code',
      head: [32, 44],
      regex: /[1-9A-HJ-NP-Za-km-z]{32,44}/,
      score: piiScores.faint,
      because: 'the shape of a Solana address',
      validate: (value) => (isSolanaAddress(value) ? piiScores.faint : false),
    },
  ],
});
