import { link, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openScratch } from '../../../testing/open-scratch.ts';
import { assertApart } from './assert-apart.ts';

const open = async () => {
  const scratch = await openScratch();
  const at = (name: string) => join(scratch.path, name);
  await mkdir(at('real'));
  await writeFile(at('real/letter.txt'), 'Dear Ada');
  await symlink('real', at('linked'));
  return { at, [Symbol.asyncDispose]: () => scratch[Symbol.asyncDispose]() };
};

describe('what is written', () => {
  it('is never the original, whatever the paths, links and names that lead to it', async () => {
    await using scratch = await open();
    const { at } = scratch;
    await link(at('real/letter.txt'), at('second-name.txt'));
    await symlink('real/letter.txt', at('link.txt'));
    const file = at('real/letter.txt');
    const outs = ['real/../real/letter.txt', 'linked/letter.txt', 'second-name.txt', 'link.txt'];
    for (const out of outs) {
      await expect(assertApart({ file, out: `${at('')}/${out}` }), out).rejects.toMatchObject({
        code: 'path.same-file',
        message: 'The result would overwrite the original: give --out another name.',
      });
    }
    await assertApart({ file, out: at('letter.txt') });
    await assertApart({ file, out: at('linked/copy.txt') });
    await assertApart({ file, out: at('no-such-folder/letter.txt') });
  });

  it.each([
    ['keyFile', 'the key file'],
    ['policy', 'the policy'],
    ['settings', 'the settings'],
    ['spans', 'the spans'],
  ])('is not the file of %s, even where it is not there yet', async (option, name) => {
    await using scratch = await open();
    const { at } = scratch;
    const files = { file: at('real/letter.txt'), out: at('linked/made.json') };
    await expect(assertApart({ ...files, [option]: at('real/made.json') })).rejects.toThrow(
      `would overwrite ${name}`,
    );
    await assertApart({ ...files, [option]: at('real/other.json') });
  });

  it('is no key in the place of the document', async () => {
    await using scratch = await open();
    const { at } = scratch;
    const files = { file: at('real/letter.txt'), out: at('copy.txt') };
    await expect(assertApart({ ...files, keyFile: at('linked/letter.txt') })).rejects.toMatchObject({
      code: 'path.same-file',
      message: 'The key file is the document itself: give --key-file another name.',
    });
  });
});
