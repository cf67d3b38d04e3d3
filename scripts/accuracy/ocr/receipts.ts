import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ScanCase, TruthLine } from './scan-case.ts';

/** Lines of a receipt: four corners clockwise from the top left, in pixels, and the text. */
export const toTruthLines = (csv: string, size: { width: number; height: number }): TruthLine[] =>
  csv
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const cells = line.split(',');
      const corners = cells.slice(0, 8).map(Number);
      const xs = corners.filter((_, index) => index % 2 === 0);
      const ys = corners.filter((_, index) => index % 2 === 1);
      return {
        text: cells.slice(8).join(','),
        box: [
          Math.min(...xs) / size.width,
          Math.min(...ys) / size.height,
          Math.max(...xs) / size.width,
          Math.max(...ys) / size.height,
        ],
      };
    });

/** Width and height (pixels) stand in the frame header of a JPEG, behind segments that tell their length. */
export const toJpegSize = (bytes: Uint8Array): { width: number; height: number } => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    // Huffman tables and arithmetic coding stand among the frame headers.
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
  }
  throw new TypeError('This is no JPEG.');
};

/** Every `step`th receipt of a folder, beside each of which its lines lie. */
export const loadReceipts = async (options: { folder: string; step: number }): Promise<ScanCase[]> => {
  const { folder, step } = options;
  const files = (await readdir(folder)).filter((file) => file.endsWith('.jpg')).toSorted();
  const wanted = files.filter((_, index) => index % step === 0);
  return Promise.all(
    wanted.map(async (file) => {
      const path = join(folder, file);
      const csv = await readFile(path.replace(/\.jpg$/, '.csv'), 'utf8');
      return { path, lines: toTruthLines(csv, toJpegSize(await readFile(path))) };
    }),
  );
};
