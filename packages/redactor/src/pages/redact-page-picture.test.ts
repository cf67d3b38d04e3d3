import { createValueFinder, parseRedactionPolicy } from '@assay/core/redaction';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { buildPdf, showText } from '../pdf/build-pdf.test-data.ts';
import { listedName, readerEyes } from '../reader-eyes.test-data.ts';
import { toPageText } from './page-text.ts';
import { redactPagePicture } from './redact-page-picture.ts';

const read = await readerEyes.read(
  buildPdf({
    pages: [{ content: showText({ x: 15, y: 60, text: 'Dear Ada Lovelace, good day.', size: 14 }) }],
  }),
);
const picture = await sharp({ create: { width: 60, height: 60, channels: 3, background: '#fff' } })
  .png()
  .toBuffer();

/** As if OCR had seen the page's words in the picture. */
const look = (options: { detected: string; known: readonly string[] }) => ({
  eyes: { ...readerEyes, read: async () => read },
  detector: listedName(options.detected),
  request: {},
  finder: createValueFinder(options.known.map((value) => ({ type: 'PERSON', value }))),
  policy: parseRedactionPolicy('default: { operator: replace }'),
});

const layerOf = (change: (text: string) => string) => {
  const [page] = read.pages;
  if (!page) throw new Error('The page is missing.');
  return toPageText({ ...page, words: page.words.map((word) => ({ ...word, text: change(word.text) })) });
};

describe('what OCR finds in a page that was painted over', () => {
  it('is painted where nothing else is known of the words', async () => {
    const { added } = await redactPagePicture({
      picture,
      boxes: [],
      look: look({ detected: 'Ada Lovelace', known: [] }),
    });
    expect(added).toHaveLength(1);
  });

  it('is left where the layer says the same: it was judged there', async () => {
    const { added } = await redactPagePicture({
      picture,
      boxes: [],
      look: look({ detected: 'Ada Lovelace', known: [] }),
      layer: layerOf((text) => text),
    });
    expect(added).toEqual([]);
  });

  it('is painted where the layer says something else than the picture shows', async () => {
    const { added } = await redactPagePicture({
      picture,
      boxes: [],
      look: look({ detected: 'Ada Lovelace', known: [] }),
      layer: layerOf((text) => text.replace(/Ada|Lovelace/, 'nobody')),
    });
    expect(added).toHaveLength(1);
  });

  it('is a leak where it is a known value, whatever the layer says', async () => {
    const redaction = redactPagePicture({
      picture,
      boxes: [],
      look: look({ detected: 'Nobody', known: ['Ada Lovelace'] }),
      layer: layerOf((text) => text),
    });
    await expect(redaction).rejects.toMatchObject({ code: 'redaction.value-left' });
  });
});
