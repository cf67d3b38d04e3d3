import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateLoad, generateSamples } from '@assay/samples';

export type LoadFile = { name: string; bytes: Uint8Array };

/** What no reader can take: one of each kind for every fifty good ones. */
const bad: readonly LoadFile[] = [
  { name: 'empty.pdf', bytes: new Uint8Array() },
  { name: 'noise.pdf', bytes: Uint8Array.from({ length: 4_096 }, (_, at) => (at * 37 + 11) % 256) },
  { name: 'cut.pdf', bytes: new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<< /Type /Catalog') },
  {
    name: 'page.html',
    bytes: new TextEncoder().encode('<html><script>alert(1)</script><p>Hello</p></html>'),
  },
];

/** `count` mixed documents: made one-page invoices, the samples of every format, and what nobody can read. */
export const makeLoad = async (options: { count: number; folder: string }): Promise<LoadFile[]> => {
  const { files } = await generateSamples({ seed: 5, folder: options.folder });
  const samples = await Promise.all(
    files.map(async (file) => ({ name: file, bytes: await readFile(join(options.folder, file)) })),
  );
  const rest = Math.max(0, options.count - samples.length);
  const load: LoadFile[] = [...samples];
  let place = 0;
  for await (const { file, bytes } of generateLoad({ count: rest, seed: 23 })) {
    const broken = place % 50 < bad.length ? bad[place % 50] : undefined;
    load.push(broken ? { name: `${place}-${broken.name}`, bytes: broken.bytes } : { name: file, bytes });
    place += 1;
  }
  // Formats arrive mingled, not one after another; the order is the same in every run.
  return load
    .slice(0, options.count)
    .map((file, at) => ({ file, rank: (at * 7_919) % options.count }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ file }) => file);
};
