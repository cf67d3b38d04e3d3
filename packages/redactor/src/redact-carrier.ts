import type { ReadDocument } from '@assay/core/documents';
import { redactTexts } from '@assay/core/redaction';
import type { CarriedPicture, Carrier, RedactionNote } from './carriers/carrier.ts';
import { countTypes } from './count-types.ts';
import { findValues } from './detection/find-values.ts';
import type { Eyes } from './eyes.ts';
import { assertGone } from './guard/assert-gone.ts';
import { assertPartsClean } from './guard/assert-parts-clean.ts';
import { toPageText } from './pages/page-text.ts';
import { type Pixels, toPng } from './pages/paint.ts';
import { boxesOf } from './pages/place-parts.ts';
import { redactPagePicture, type SecondLook } from './pages/redact-page-picture.ts';
import { encodePicture } from './pictures/encode-picture.ts';
import type { RedactedFile, RedactFileOptions } from './redact-file.ts';

/** `read` is null for what cannot be decoded. */
type SeenPicture = CarriedPicture & { read: ReadDocument | null };

/** Pictures of more pixels are made smaller. */
const maxSide = 4_096;

/** One after the other: many at once would wait for each other until their time is over. */
const lookAtPictures = async (pictures: readonly CarriedPicture[], eyes: Eyes): Promise<SeenPicture[]> => {
  const seen: SeenPicture[] = [];
  for (const picture of pictures) {
    seen.push({ ...picture, read: await eyes.read(picture.bytes).catch(() => null) });
  }
  return seen;
};

/** What cannot be decoded is shown by no program, and nobody knows what it says: it becomes a white dot. */
const white = (): Pixels => ({ data: Buffer.alloc(3, 255), width: 1, height: 1 });

const paintPicture = async (options: {
  picture: SeenPicture;
  parts: readonly { start: number; end: number }[];
  eyes: Eyes;
  look: SecondLook | null;
}): Promise<Uint8Array> => {
  const { picture, parts, eyes, look } = options;
  const [page] = picture.read?.pages ?? [];
  if (!page || !picture.read) return toPng(white());
  const drawn = await eyes.draw({ bytes: picture.bytes, page: 1, maxPixels: maxSide });
  const { pixels } = await redactPagePicture({
    picture: drawn,
    boxes: boxesOf(toPageText(page), parts),
    look,
  });
  return encodePicture([pixels], picture.read.mediaType);
};

const noteUnread = (pictures: readonly SeenPicture[]): RedactionNote[] => {
  const count = pictures.filter(({ read }) => read === null).length;
  if (count === 0) return [];
  return [
    { code: 'pictures-unreadable', message: `${count} pictures could not be decoded and were blanked.` },
  ];
};

/** Redacts a document whose texts can be changed in place, with the pictures inside it. */
export const redactCarrier = async (
  read: ReadDocument,
  options: RedactFileOptions & { open(bytes: Uint8Array): Carrier },
): Promise<RedactedFile> => {
  const { eyes, open } = options;
  const carrier = open(options.bytes);
  const seen = await lookAtPictures(carrier.pictures, eyes);
  const pictureTexts = seen.map(({ read }) => {
    const [page] = read?.pages ?? [];
    return { text: page ? toPageText(page).text : '' };
  });
  const texts = [...carrier.texts, ...pictureTexts];
  const { spans, finder } = findValues(texts, { ...options, read });
  const redacted = redactTexts(
    texts.map(({ text }, index) => ({ text, spans: spans[index] ?? [] })),
    options,
  );
  const look = options.looksTwice ? { ...options, finder } : null;
  const pictures = new Map<string, Uint8Array>();
  for (const [index, picture] of seen.entries()) {
    const parts = redacted.texts[carrier.texts.length + index]?.parts ?? [];
    pictures.set(picture.name, await paintPicture({ picture, parts, eyes, look }));
  }
  const bytes = carrier.write({ changes: redacted.texts.map(({ parts }) => parts), pictures });
  assertPartsClean(open(bytes), finder);
  await assertGone({ bytes, finder, eyes, isApart: true });
  return {
    bytes,
    counts: countTypes(redacted.texts),
    notes: [...carrier.notes, ...noteUnread(seen)],
    placeholders: redacted.placeholders,
  };
};
