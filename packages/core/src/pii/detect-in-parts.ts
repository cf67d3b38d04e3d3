import type { DetectOptions } from './detector.ts';
import type { PiiEntity } from './engine/pii-entity.ts';

/** UTF-16 units of one part. Names agree with each other within a part, so that parts are as long as most texts. */
const partSize = 262_144;
/** What goes before and behind a part so that the words around a span and the whole of it are seen. */
const overlap = 4_096;

/** Where a part ends: at the last line break or space of its second half, so that no word is cut. */
const findCut = (text: string): number => {
  for (const sign of ['\n', ' ']) {
    const at = text.lastIndexOf(sign, partSize);
    if (at > partSize / 2) return at + 1;
  }
  return partSize;
};

const isTrail = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/**
 * The entities of a text of any length that comes in pieces, in its order and with offsets into the whole of it. Keeps
 * no more than a part of the text. What alternatives there are keep offsets into the whole too.
 */
export async function* detectInParts(options: {
  /** Of one part, here or elsewhere. */
  detect: (request: DetectOptions) => readonly PiiEntity[] | Promise<readonly PiiEntity[]>;
  pieces: AsyncIterable<string>;
  request: Omit<DetectOptions, 'text'>;
}): AsyncGenerator<PiiEntity> {
  const { detect, pieces, request } = options;
  let held = '';
  /** The offset of what is held in the whole text, and where the next entity to be told may begin. */
  let base = 0;
  let told = 0;
  const shift = <Span extends { start: number; end: number }>(span: Span): Span => ({
    ...span,
    start: span.start + base,
    end: span.end + base,
  });
  const take = async (final: boolean): Promise<PiiEntity[]> => {
    const entities = await detect({ ...request, text: held });
    let cut = final ? held.length : findCut(held);
    const across = final ? undefined : entities.find(({ start, end }) => start < cut && end > cut);
    if (across && across.start > overlap) cut = across.start;
    const kept = entities.filter(({ start }) => start + base >= told && start < cut);
    const found = kept.map((entity) => {
      const { alternatives } = entity;
      return { ...shift(entity), ...(alternatives ? { alternatives: alternatives.map(shift) } : {}) };
    });
    told = Math.max(base + cut, found.at(-1)?.end ?? 0);
    let from = Math.max(0, cut - overlap);
    if (isTrail(held.charCodeAt(from))) from -= 1;
    held = held.slice(from);
    base += from;
    return found;
  };
  for await (const piece of pieces) {
    held += piece;
    while (held.length >= partSize + overlap) yield* await take(false);
  }
  yield* await take(true);
}
