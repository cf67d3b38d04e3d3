type Random = () => number;
type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

const below = (random: Random, limit: number): number => Math.floor(random() * limit);

/** A part of the file, of at most this share of it. */
const pickRange = (bytes: Uint8Array, random: Random, share: number): [number, number] => {
  const length = 1 + below(random, Math.max(1, bytes.length * share));
  const from = below(random, Math.max(1, bytes.length - length));
  return [from, from + length];
};

const flipBits: Mutation = (bytes, random) => {
  const out = Uint8Array.from(bytes);
  const count = 1 + below(random, 200);
  for (let index = 0; index < count; index += 1) {
    const at = below(random, out.length);
    out[at] = (out[at] ?? 0) ^ (1 << below(random, 8));
  }
  return out;
};

const cutOff: Mutation = (bytes, random) => bytes.slice(0, 1 + below(random, bytes.length));

const swapChunks: Mutation = (bytes, random) => {
  const [from, to] = pickRange(bytes, random, 0.2);
  const [start, end] = pickRange(bytes, random, 0.2);
  const out = Uint8Array.from(bytes);
  out.set(bytes.subarray(start, Math.min(end, start + out.length - from)), from);
  out.set(bytes.subarray(from, Math.min(to, from + out.length - start)), start);
  return out;
};

const deleteRange: Mutation = (bytes, random) => {
  const [from, to] = pickRange(bytes, random, 0.3);
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
};

export const mutations = { flipBits, cutOff, swapChunks, deleteRange } satisfies Record<string, Mutation>;
