import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Check, messageOf } from './diagnosis.ts';
import { makePdf } from './made-pdf.ts';

const word = 'Assay';
const pngSignature = '89504e470d0a1a0a';

/** Reads and draws a made PDF as a document would be: shows that the binaries npm installed are there and fit. */
export const checkReaders: Check = {
  name: 'readers',
  run: async ({ tasks }) => {
    const folder = await mkdtemp(join(tmpdir(), 'assay-doctor-'));
    try {
      const path = join(folder, 'made.pdf');
      await writeFile(path, makePdf(word));
      const read = new TextDecoder().decode(await tasks.read({ path }));
      const picture = await tasks.render({ path, page: 1, maxPixels: 100 });
      const isDrawn = Buffer.from(picture).toString('hex').startsWith(pngSignature);
      if (read.includes(`"${word}"`) && isDrawn)
        return { status: 'ok', message: 'a made PDF is read and drawn' };
      return {
        status: 'fail',
        message:
          'A made PDF is not read as it was written: run "npm ci" again, on the machine and with the Node that run this program.',
      };
    } catch (thrown) {
      return {
        status: 'fail',
        message: `A made PDF cannot be read or drawn: run "npm ci" again, on the machine and with the Node that run this program. ${messageOf(thrown)}`,
      };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};
