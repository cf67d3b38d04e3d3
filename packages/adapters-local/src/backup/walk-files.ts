import { opendir } from 'node:fs/promises';
import { join } from 'node:path';

/** Paths of the files below a folder, relative to it; a folder comes before what is in it. Never a whole listing at once. */
export async function* walkFiles(
  root: string,
  below = '',
): AsyncGenerator<{ kind: 'folder' | 'file'; name: string }, void, undefined> {
  yield { kind: 'folder', name: below };
  const folders: string[] = [];
  for await (const entry of await opendir(join(root, below), { bufferSize: 256 })) {
    const name = join(below, entry.name);
    if (entry.isDirectory()) folders.push(name);
    else if (entry.isFile()) yield { kind: 'file', name };
  }
  for (const folder of folders) yield* walkFiles(root, folder);
}
