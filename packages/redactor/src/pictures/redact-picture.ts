import type { ReadDocument } from '@assay/core/documents';
import { redactTexts } from '@assay/core/redaction';
import type { RedactionNote } from '../carriers/carrier.ts';
import { countTypes } from '../count-types.ts';
import { findValues, type PlaceEntities } from '../detection/find-values.ts';
import { placeOnPage } from '../detection/place-entities.ts';
import { assertGone } from '../guard/assert-gone.ts';
import { toPageText } from '../pages/page-text.ts';
import type { Pixels } from '../pages/paint.ts';
import { boxesOf } from '../pages/place-parts.ts';
import { redactPagePicture } from '../pages/redact-page-picture.ts';
import type { RedactedFile, RedactFileOptions } from '../redact-file.ts';
import { encodePicture } from './encode-picture.ts';

/** Pixels of the longer side; a larger picture is made smaller. */
const maxSide = 8_192;

/** Paints values over in a picture file, and writes it anew. Error (reject): `redaction.value-left`. */
export const redactPicture = async (
  read: ReadDocument,
  options: RedactFileOptions,
): Promise<RedactedFile> => {
  const { bytes, eyes } = options;
  const texts = read.pages.map(toPageText);
  const carried = texts.map(({ text }) => ({ text, isCode: true }));
  const place: PlaceEntities = (entities) =>
    texts.map((text, index) => placeOnPage(text, read.pages[index]?.number ?? 0, entities));
  const { spans, finder } = findValues(carried, { ...options, read, place });
  const redacted = redactTexts(
    carried.map(({ text }, index) => ({ text, spans: spans[index] ?? [] })),
    options,
  );
  const look = options.looksTwice ? { ...options, finder } : null;
  const pages: Pixels[] = [];
  let added = 0;
  for (const [index, page] of read.pages.entries()) {
    const text = texts[index];
    if (!text) continue;
    const picture = await eyes.draw({ bytes, page: page.number, maxPixels: maxSide });
    const boxes = boxesOf(text, redacted.texts[index]?.parts ?? []);
    const painted = await redactPagePicture({ picture, boxes, look });
    added += painted.added.length;
    pages.push(painted.pixels);
  }
  const output = await encodePicture(pages, read.mediaType);
  await assertGone({ bytes: output, finder, eyes, isApart: false });
  const notes: RedactionNote[] = noteAdded(added);
  return { bytes: output, counts: countTypes(redacted.texts), notes, placeholders: redacted.placeholders };
};

const noteAdded = (count: number): RedactionNote[] =>
  count === 0
    ? []
    : [{ code: 'found-by-second-look', message: `${count} more places were painted after a second look.` }];
