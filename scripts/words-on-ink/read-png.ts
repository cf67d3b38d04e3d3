import { inflateSync } from 'node:zlib';

/** Eight bits a channel, row by row from the top, without gaps. */
export type Picture = { width: number; height: number; channels: number; data: Uint8Array };

const channelsOfColourType: Record<number, number> = { 0: 1, 2: 3, 4: 2, 6: 4 };

const paeth = (left: number, up: number, corner: number): number => {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
};

/** Takes the filter of each row back. */
const unfilter = (raw: Uint8Array, stride: number, channels: number): Uint8Array => {
  const rows = Math.floor(raw.length / (stride + 1));
  const data = new Uint8Array(rows * stride);
  for (let row = 0; row < rows; row += 1) {
    const from = row * (stride + 1) + 1;
    const to = row * stride;
    const filter = raw[from - 1] ?? 0;
    for (let at = 0; at < stride; at += 1) {
      const left = at < channels ? 0 : (data[to + at - channels] ?? 0);
      const up = row === 0 ? 0 : (data[to + at - stride] ?? 0);
      let guess = 0;
      if (filter === 1) guess = left;
      else if (filter === 2) guess = up;
      else if (filter === 3) guess = (left + up) >> 1;
      else if (filter === 4) {
        const corner = row === 0 || at < channels ? 0 : (data[to + at - stride - channels] ?? 0);
        guess = paeth(left, up, corner);
      }
      data[to + at] = (raw[from + at] ?? 0) + guess;
    }
  }
  return data;
};

/** Reads a PNG of eight bits a channel that is not interlaced, as the reader draws pages. Throws on any other. */
export const readPng = (bytes: Uint8Array): Picture => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [];
  let [width, height, channels] = [0, 0, 0];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const kind = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    if (kind === 'IHDR') {
      width = view.getUint32(at + 8);
      height = view.getUint32(at + 12);
      channels = channelsOfColourType[view.getUint8(at + 17)] ?? 0;
      if (view.getUint8(at + 16) !== 8 || channels === 0 || view.getUint8(at + 20) !== 0)
        throw new Error(
          'Only PNG of eight bits a channel, without a palette and not interlaced, is read here.',
        );
    }
    if (kind === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const raw = new Uint8Array(inflateSync(Buffer.concat(parts)));
  return { width, height, channels, data: unfilter(raw, width * channels, channels) };
};
