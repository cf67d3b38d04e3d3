import type { Box, HiddenWord, Word } from '@assay/core/documents';
import type { DrawnArea } from './drawn-areas.ts';
import type { TextLook } from './text-style.ts';

export type Suspect = {
  /** Place in the list of words. */
  readonly index: number;
  readonly look: TextLook;
  readonly reason: HiddenWord['reason'];
};

/** Of 255: text that differs less from its background is looked at closely. */
const faint = 40;
/** Text as light as this may vanish on a picture. */
const light = 200;
const white = [255, 255, 255] as const;

type Colour = readonly [number, number, number];

const distance = (one: Colour, other: Colour): number =>
  Math.max(Math.abs(one[0] - other[0]), Math.abs(one[1] - other[1]), Math.abs(one[2] - other[2]));

const holdsMiddle = (area: Box, word: Box): boolean => {
  const x = (word[0] + word[2]) / 2;
  const y = (word[1] + word[3]) / 2;
  return x >= area[0] && x <= area[2] && y >= area[1] && y <= area[3];
};

/**
 * The words that may not be seen, judged by how they and what lies around them are drawn: cheap, and sure only for
 * text without ink. `overlays` are annotations that may lie over the text.
 */
export const findSuspects = (options: {
  words: readonly Word[];
  looks: readonly (TextLook | null)[];
  areas: readonly DrawnArea[];
  overlays: readonly Box[];
  textOrders: () => ReadonlyMap<number, number>;
}): Suspect[] => {
  const { words, looks, areas, overlays } = options;
  let orders: ReadonlyMap<number, number> | undefined;
  const suspects: Suspect[] = [];
  for (let index = 0; index < looks.length; index++) {
    const look = looks[index] ?? null;
    const word = words[index];
    if (word === undefined || look === null) continue;
    if (look.inkless) {
      suspects.push({ index, look, reason: 'invisible' });
      continue;
    }
    let background: Colour | null = white;
    let covered = overlays.some((box) => holdsMiddle(box, word.box));
    for (const area of areas) {
      if (!holdsMiddle(area.box, word.box)) continue;
      orders ??= options.textOrders();
      if (area.order > (orders.get(look.object) ?? Number.POSITIVE_INFINITY)) covered = true;
      else background = area.colour;
    }
    if (covered) suspects.push({ index, look, reason: 'covered' });
    else if (look.colour !== null && isLost(look.colour, background)) {
      suspects.push({ index, look, reason: 'background' });
    }
  }
  return suspects;
};

const isLost = (colour: Colour, background: Colour | null): boolean =>
  background === null ? Math.min(...colour) >= light : distance(colour, background) < faint;
