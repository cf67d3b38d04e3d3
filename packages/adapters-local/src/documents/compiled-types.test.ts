import { expect, it } from 'vitest';
import { hashTypeFiles, readCompiledTypes } from './compiled-types.ts';
import { listTypeFiles } from './list-type-files.ts';

it('gives the compiled types by name', async () => {
  const shipped = await listTypeFiles(null);
  const types = await readCompiledTypes(shipped);
  expect([...(types?.keys() ?? [])].toSorted()).toEqual(shipped.map(({ name }) => name).toSorted());
});

it('passes over the compiled types once a shipped file has changed', async () => {
  const [first, ...others] = await listTypeFiles(null);
  if (first === undefined) throw new Error('there are shipped types');
  expect(await readCompiledTypes([{ ...first, text: `${first.text}# ` }, ...others])).toBeNull();
  expect(await readCompiledTypes(others)).toBeNull();
});

it('tells files whose names and texts only run together differently', () => {
  const file = (name: string, text: string) => ({ name, text, path: '', isShipped: true });
  expect(hashTypeFiles([file('ab', 'c')])).not.toBe(hashTypeFiles([file('a', 'bc')]));
});
