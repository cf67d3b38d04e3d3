import type { Box, Page, ReadDocument } from '@assay/core/documents';
import { redactTexts } from '@assay/core/redaction';
import type { CarriedText, RedactionNote } from '../carriers/carrier.ts';
import { countTypes } from '../count-types.ts';
import { findValues, type PlaceEntities } from '../detection/find-values.ts';
import { findExact, isInBox, placeOnPage } from '../detection/place-entities.ts';
import { assertGone } from '../guard/assert-gone.ts';
import { type PageText, toPageText } from '../pages/page-text.ts';
import { toJpeg } from '../pages/paint.ts';
import { boxesOf, type LayerWord, toLayer } from '../pages/place-parts.ts';
import { redactPagePicture } from '../pages/redact-page-picture.ts';
import type { RedactedFile, RedactFileOptions } from '../redact-file.ts';
import { type PdfPage, writePdf } from './write-pdf.ts';

const dotsPerInch = 190;
const pointsPerInch = 72;
/** Pixels of a page's longer side: small ones are still read by OCR, large ones still drawn. */
const leastPixels = 800;
const mostPixels = 8_000;

const pixelsOf = ({ width, height }: Page): number =>
  Math.round(
    Math.min(mostPixels, Math.max(leastPixels, (Math.max(width, height) / pointsPerInch) * dotsPerInch)),
  );

/** A text on a page that is no words of it: a form's field, a note, a target. `box`: where it is drawn, if it is. */
type Extra = { page: number; text: string; box: Box | null; inLayer: boolean };

const listExtras = (page: Page, index: number): Extra[] => [
  ...(page.formFields ?? []).flatMap(({ value, box }) =>
    value ? [{ page: index, text: value, box, inLayer: true }] : [],
  ),
  ...(page.annotations ?? []).map(({ text, box }) => ({ page: index, text, box, inLayer: false })),
  ...(page.links ?? []).map(({ target }) => ({ page: index, text: target, box: null, inLayer: false })),
  ...(page.hiddenWords
    ? [{ page: index, text: page.hiddenWords.map(({ text }) => text).join(' '), box: null, inLayer: false }]
    : []),
];

const noteLost = (read: ReadDocument): RedactionNote[] => {
  const notes: RedactionNote[] = [];
  if (read.embedded.length > 0) {
    notes.push({
      code: 'attachments-removed',
      message: `${read.embedded.length} attached files were left out.`,
    });
  }
  if (read.signatures) {
    notes.push({
      code: 'signatures-removed',
      message: 'Digital signatures are gone: they were of another file.',
    });
  }
  return notes;
};

const noteAdded = (count: number): RedactionNote[] =>
  count === 0
    ? []
    : [{ code: 'found-in-pictures', message: `${count} values were found in the pages' pictures alone.` }];

type Prepared = {
  pages: readonly Page[];
  texts: readonly PageText[];
  extras: readonly Extra[];
  /** Those of the pages first: their entities are known by their places, so that nothing is looked for in them. */
  carried: CarriedText[];
  place: PlaceEntities;
};

const prepare = ({ pages }: ReadDocument): Prepared => {
  const texts = pages.map(toPageText);
  const extras = pages.flatMap(listExtras);
  const place: PlaceEntities = (entities) => [
    ...texts.map((text, index) => placeOnPage(text, pages[index]?.number ?? 0, entities)),
    ...extras.map(({ page, text }) =>
      entities.flatMap(({ type, quote, page: on, where }) =>
        on === pages[page]?.number && where !== 'text'
          ? findExact(text, quote).map((span) => ({ type, ...span }))
          : [],
      ),
    ),
  ];
  const carried = [
    ...texts.map(({ text }): CarriedText => ({ text, isCode: true })),
    ...extras.map(({ text }): CarriedText => ({ text })),
  ];
  return { pages, texts, extras, carried, place };
};

/**
 * Makes a PDF anew: each page drawn, painted over, and written as a picture with a layer of the redacted words.
 * Nothing of the old file is taken over. Error (reject): `redaction.value-left`.
 */
export const redactPdf = async (read: ReadDocument, options: RedactFileOptions): Promise<RedactedFile> => {
  const { bytes, eyes } = options;
  const { pages, texts, extras, carried, place } = prepare(read);
  const { spans, finder } = findValues(carried, { ...options, read, place });
  const sources = carried.map(({ text }, index) => ({ text, spans: spans[index] ?? [] }));
  const redacted = redactTexts(sources, options);
  const look = options.looksTwice ? { ...options, finder } : null;
  const written: PdfPage[] = [];
  let added = 0;
  for (const [index, page] of pages.entries()) {
    const text = texts[index];
    const parts = redacted.texts[index]?.parts ?? [];
    if (!text) continue;
    const ownExtras = extras.flatMap((extra, at) => {
      const result = redacted.texts[texts.length + at];
      return extra.page === index && result ? [{ extra, result }] : [];
    });
    const boxes = [
      ...boxesOf(text, parts),
      ...ownExtras.flatMap(({ extra, result }) => (extra.box && result.parts.length > 0 ? [extra.box] : [])),
    ];
    const picture = await eyes.draw({ bytes, page: page.number, maxPixels: pixelsOf(page) });
    const painted = await redactPagePicture({ picture, boxes, look, layer: text });
    added += painted.added.length;
    const extraWords = ownExtras.flatMap(({ extra, result }): LayerWord[] =>
      extra.inLayer && extra.box ? [{ text: result.text, box: extra.box }] : [],
    );
    const { width, height } = painted.pixels;
    written.push({
      width: page.width,
      height: page.height,
      jpeg: { bytes: await toJpeg(painted.pixels), width, height },
      words: [...toLayer(text, parts), ...extraWords].filter(
        (word) => !painted.added.some((box) => isInBox(word.box, box)),
      ),
    });
  }
  const output = writePdf(written);
  await assertGone({ bytes: output, finder, eyes, isApart: false });
  return {
    bytes: output,
    counts: countTypes(redacted.texts),
    notes: [...noteLost(read), ...noteAdded(added)],
    placeholders: redacted.placeholders,
  };
};
