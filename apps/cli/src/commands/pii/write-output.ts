import { once } from 'node:events';
import process from 'node:process';

/** Standard output stays writable even where its reader has gone: only an error tells that. */
let isClosed = false;
process.stdout.once('error', () => {
  isClosed = true;
});

/**
 * Writes to standard output and waits while whoever reads is slower than we write. False once nobody reads any more
 * (`| head`): what is still to be found is then of no use to anyone.
 */
export const writeOutput = async (text: string): Promise<boolean> => {
  if (isClosed) return false;
  if (text === '' || process.stdout.write(text)) return true;
  // Rejects where an error comes instead, which has been noted above.
  await once(process.stdout, 'drain').catch(() => undefined);
  return !isClosed;
};
