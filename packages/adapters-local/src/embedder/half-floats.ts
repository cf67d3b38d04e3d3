/** Of the exponents' middle in the two forms: 127 of numbers of 32 bits, 15 of those of 16. */
const biasBetween = 112;

/** The bits of a number of 16 bits (IEEE 754) as those of 32: exact. */
const widenOne = (half: number): number => {
  const sign = (half & 0x8000) << 16;
  const exponent = (half >> 10) & 0x1f;
  const fraction = half & 0x3ff;
  if (exponent === 0x1f) return sign | 0x7f800000 | (fraction << 13);
  if (exponent !== 0) return sign | ((exponent + biasBetween) << 23) | (fraction << 13);
  if (fraction === 0) return sign;
  // Too small for the form of others, which the wider form can take: its first bit becomes the hidden one.
  const shift = Math.clz32(fraction) - 21;
  return sign | ((biasBetween + 1 - shift) << 23) | (((fraction << shift) & 0x3ff) << 13);
};

export const widenHalves = (halves: Uint16Array): Float32Array => {
  const values = new Float32Array(halves.length);
  const bits = new Uint32Array(values.buffer);
  for (let at = 0; at < halves.length; at += 1) bits[at] = widenOne(halves[at] ?? 0);
  return values;
};
