/**
 * Ids carry a prefix that says what they name and sort by the time of their creation.
 * The 26 characters after the prefix are a ULID (48 bits of milliseconds, 80 random bits, Crockford base32;
 * https://github.com/ulid/spec), so that plain string order is time order in every store.
 */
export const idPrefixes = {
  document: 'doc',
  upload: 'upl',
  event: 'evt',
  job: 'job',
  run: 'run',
  audit: 'aud',
  key: 'key',
  webhook: 'hook',
  secret: 'sec',
  source: 'src',
} as const;

export type IdKind = keyof typeof idPrefixes;

declare const brand: unique symbol;
/** A string that is known to be an id of one kind; the brand exists at compile time only. */
export type Id<K extends IdKind> = string & { readonly [brand]: K };

/** The SHA-256 of some bytes, 64 lower-case hexadecimal digits: the name of a content within a workspace. */
export type ContentId = string & { readonly [brand]: 'content' };

export type IdSource = { create<K extends IdKind>(kind: K): Id<K> };

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const encode = (value: bigint, length: number): string => {
  let rest = value;
  let text = '';
  for (let index = 0; index < length; index += 1) {
    text = alphabet[Number(rest & 31n)] + text;
    rest >>= 5n;
  }
  return text;
};

const toBigInt = (bytes: Uint8Array): bigint => bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);

/**
 * Creates ids that are strictly increasing within one source, also within a millisecond and when the clock
 * steps back: the random part is then incremented by one.
 */
export const createIdSource = (options: {
  now: () => Date;
  randomBytes: (count: number) => Uint8Array;
}): IdSource => {
  let lastMs = -1;
  let lastRandom = 0n;
  return {
    create<K extends IdKind>(kind: K): Id<K> {
      const nowMs = options.now().getTime();
      if (nowMs > lastMs) {
        lastMs = nowMs;
        lastRandom = toBigInt(options.randomBytes(10)) & ((1n << 79n) - 1n);
      } else {
        lastRandom += 1n;
      }
      return `${idPrefixes[kind]}_${encode(BigInt(lastMs), 10)}${encode(lastRandom, 16)}` as Id<K>;
    },
  };
};

/** Whether the text has the form of an id of this kind. */
export const isId = <K extends IdKind>(kind: K, text: string): text is Id<K> =>
  new RegExp(`^${idPrefixes[kind]}_[0-9A-HJKMNP-TV-Z]{26}$`).test(text);

/** Whether the text has the form of a content id. */
export const isContentId = (text: string): text is ContentId => /^[0-9a-f]{64}$/.test(text);
