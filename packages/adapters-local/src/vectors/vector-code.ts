const largestByte = 127;
/** The number that a code begins with: what its others are multiples of. */
const scaleBytes = 4;

export const largestOf = (vector: Float32Array): number => {
  let most = 0;
  for (const value of vector) most = Math.max(most, Math.abs(value));
  return most;
};

/** A vector in whole numbers of 8 bits, a quarter of its size: a factor (32 bits, little-endian), then the numbers. */
export const toVectorCode = (vector: Float32Array): Uint8Array => {
  const code = new Uint8Array(scaleBytes + vector.length);
  const most = largestOf(vector);
  const scale = most === 0 ? 1 : most / largestByte;
  new DataView(code.buffer).setFloat32(0, scale, true);
  const numbers = new Int8Array(code.buffer, scaleBytes);
  for (let at = 0; at < vector.length; at += 1) numbers[at] = Math.round((vector[at] ?? 0) / scale);
  return code;
};

export const parseVectorCode = (code: Uint8Array): { scale: number; numbers: Int8Array } => ({
  scale: new DataView(code.buffer, code.byteOffset).getFloat32(0, true),
  numbers: new Int8Array(code.buffer, code.byteOffset + scaleBytes, code.length - scaleBytes),
});
