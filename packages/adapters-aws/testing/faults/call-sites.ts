import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where a command is sent: the file below `src`, and the command's name. */
export type CallSite = `${string} ${string}Command`;

const source = join(import.meta.dirname, '../../src');

/** Made to be signed and given away: whoever uses the URL sends it. */
const neverSent: ReadonlySet<string> = new Set(['s3/s3-upload-signer.ts PutObjectCommand']);

const isOurs = (path: string): boolean =>
  path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.includes('testing/');

/** Every place in the sources that makes a command of the SDK. */
export const listCallSites = async (): Promise<CallSite[]> => {
  const sites = new Set<CallSite>();
  for (const path of (await readdir(source, { recursive: true })).filter(isOurs)) {
    const text = await readFile(join(source, path), 'utf8');
    for (const [, name] of text.matchAll(/new (\w+Command)\(/g)) sites.add(`${path} ${name}` as CallSite);
  }
  return [...sites].filter((site) => !neverSent.has(site)).toSorted();
};

/** The file that called, the first of the sources on the stack; null for a call of a test. */
export const findCallingFile = (stack: string): string | null => {
  for (const line of stack.split('\n')) {
    const [, path] = /adapters-aws\/src\/([\w/-]+\.(?:\w+\.)*ts)/.exec(line) ?? [];
    if (path !== undefined) return isOurs(path) ? path : null;
    if (/adapters-aws\/testing\/faults\/steps-/.test(line)) return null;
  }
  return null;
};
