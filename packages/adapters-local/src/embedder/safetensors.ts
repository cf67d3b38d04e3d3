import { rejectError } from '@assay/core';
import { z } from 'zod';

/** A matrix or vector of weights as numbers of 16 bits (IEEE 754), its last dimension lying together. */
export type HalfTensor = { shape: readonly number[]; halves: Uint16Array };

export type Weights = { read(name: string): HalfTensor };

const Entry = z.object({
  dtype: z.string(),
  shape: z.array(z.number().int().nonnegative()),
  data_offsets: z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]),
});
const Header = z.record(z.string(), z.union([Entry, z.record(z.string(), z.string())]));

const damaged = (what: string, cause?: unknown) =>
  rejectError('embedder.invalid-weights', `The file of weights ${what}: install the package anew (npm ci).`, {
    cause,
  });

const readHeader = (bytes: Uint8Array): { header: z.infer<typeof Header>; dataAt: number } => {
  try {
    const length = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true));
    const json = new TextDecoder().decode(bytes.subarray(8, 8 + length));
    return { header: Header.parse(JSON.parse(json)), dataAt: 8 + length };
  } catch (thrown) {
    throw damaged('has no header that can be read', thrown);
  }
};

/** The F16 tensors of a safetensors file by name. Error (reject): `embedder.invalid-weights`. */
export const openSafetensors = (bytes: Uint8Array): Weights => {
  const { header, dataAt } = readHeader(bytes);
  return {
    read: (name) => {
      const entry = Entry.safeParse(header[name]).data;
      if (entry === undefined || entry.dtype !== 'F16') throw damaged(`lacks ${name}`);
      const [from, to] = entry.data_offsets;
      // A copy: the numbers need not lie at an even place of the file.
      const data = new Uint8Array(bytes.subarray(dataAt + from, dataAt + to));
      const count = entry.shape.reduce((product, size) => product * size, 1);
      if (data.length !== count * 2) throw damaged(`is cut off in ${name}`);
      return { shape: entry.shape, halves: new Uint16Array(data.buffer) };
    },
  };
};
