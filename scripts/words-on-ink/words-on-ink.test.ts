import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Box, Word } from '@assay/core/documents';
import { readBytes, renderPdfPage } from '@assay/reader';
import { generateSamples, makeTableDocument } from '@assay/samples';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judgeWord } from './judge-word.ts';
import { type Picture, readPng } from './read-png.ts';

type DrawnPage = {
  file: string;
  page: number;
  picture: Picture;
  words: readonly Word[];
  width: number;
  height: number;
};

/** About 100 dots an inch: a point is one and a half pixels. */
const maxPixels = 1200;
/** Milliseconds: drawing takes seconds, and more where much else is going on. */
const patience = 180_000;
/** In heights of the font: paper that a font leaves beside its letters. */
const sideBearing = 0.3;

const drawPages = async (options: {
  file: string;
  bytes: Uint8Array;
  passwords: readonly string[];
}): Promise<DrawnPage[]> => {
  const { file, bytes, passwords } = options;
  const document = await readBytes({ bytes, passwords });
  return Promise.all(
    document.pages.map(async ({ number, words, width, height }) => {
      const png = await renderPdfPage({ bytes, passwords, page: number, maxPixels });
      return { file, page: number, picture: readPng(png), words, width, height };
    }),
  );
};

/** What is wrong with a word's box; empty where it lies on the word's ink. */
const faultsOf = (page: DrawnPage, { text, box, fontSize }: Word): string[] => {
  const { filled, before, after, hanging, touches } = judgeWord(page.picture, box);
  const paper = sideBearing * fontSize * (page.picture.height / page.height) + 1;
  // Words of one or two letters may run up or down as well.
  const isUpright = text.length > 2 && (box[2] - box[0]) * page.width > (box[3] - box[1]) * page.height;
  const faults = [
    ...(filled > 0 ? [] : ['has no ink']),
    ...(hanging === 0 || touches ? [] : [`lets ${hanging} pixels hang out`]),
    ...(isUpright && Math.max(before, after) > paper ? ['is wider than its ink'] : []),
  ];
  return faults.map((fault) => `${page.file}, page ${page.page}: the box of "${text}" ${fault}`);
};

const faultsOfPages = (pages: readonly DrawnPage[]): string[] =>
  pages.flatMap((page) => page.words.flatMap((word) => faultsOf(page, word)));

describe('the box of every word', () => {
  let folder = '';
  const pages: DrawnPage[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'assay-ink-'));
    const { files, truth } = await generateSamples({ seed: 1, folder });
    // Copies look like what they were made of.
    const broken = new Set([...truth.refused, ...truth.duplicates].map(({ file }) => file));
    for (const file of files.filter((name) => name.endsWith('.pdf') && !broken.has(name))) {
      const bytes = new Uint8Array(await readFile(join(folder, file)));
      pages.push(...(await drawPages({ file, bytes, passwords: truth.passwords })));
    }
  }, patience);

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('lies on its ink, and no ink hangs out, on all pages of the samples', () => {
    expect(pages.length).toBeGreaterThan(25);
    expect(pages.reduce((sum, { words }) => sum + words.length, 0)).toBeGreaterThan(4000);
    expect(faultsOfPages(pages)).toEqual([]);
  });

  it(
    'lies on its ink on pages that are turned, by their own entry and by the writing on them',
    async () => {
      const made = await Promise.all(
        (['rotated page', 'rotated table'] as const).flatMap((kind) =>
          [1, 2].map(async (seed) => {
            const { bytes } = await makeTableDocument({ seed, kind });
            return drawPages({ file: `${kind} ${seed}`, bytes, passwords: [] });
          }),
        ),
      );
      expect(faultsOfPages(made.flat())).toEqual([]);
    },
    patience,
  );

  it('is told to be wrong when it is moved by half a letter or a line, or cut', () => {
    const words = pages.flatMap((page) =>
      page.words
        .filter(({ text }) => /^\p{L}{4,}$/u.test(text))
        .slice(0, 5)
        .map((word) => ({ page, word })),
    );
    expect(words.length).toBeGreaterThan(50);
    const share = (change: (box: Box, word: Word) => Box): number => {
      const told = words.filter(
        ({ page, word }) => faultsOf(page, { ...word, box: change(word.box, word) }).length > 0,
      );
      return told.length / words.length;
    };
    // A moved box may end between two letters, or lie on another word: not every one can be told.
    const letter = (box: Box, word: Word): number => (box[2] - box[0]) / word.text.length;
    expect(
      share(([left, top, right, bottom], word) => {
        const step = 0.4 * letter(word.box, word);
        return [left + step, top, right + step, bottom];
      }),
    ).toBeGreaterThan(0.6);
    expect(
      share(([left, top, right, bottom]) => [left, top, right, top + 0.5 * (bottom - top)]),
    ).toBeGreaterThan(0.6);
    expect(share(([left, top, right, bottom]) => [left, bottom, right, 2 * bottom - top])).toBeGreaterThan(
      0.6,
    );
  });
});
