import type { Word } from '@assay/core/documents';
import { toShownBox } from '../layout/shown-box.ts';
import { goesOn, type Shape } from '../pdf/goes-on.ts';
import { isBreak, isIgnored, toWrittenText } from '../pdf/written-text.ts';
import type { Character } from './item-characters.ts';

const union = (a: Shape, b: Shape): Shape => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});

type OpenWord = { text: string; first: Character; box: Shape; last: Shape };

const start = (character: Character): OpenWord => ({
  text: toWrittenText(character.code),
  first: character,
  box: character.shape,
  last: character.shape,
});

const goOn = (word: OpenWord, { code, shape }: Character): OpenWord => ({
  text: word.text + toWrittenText(code),
  first: word.first,
  box: union(word.box, shape),
  last: shape,
});

const belongs = (word: OpenWord, { shape }: Character): boolean =>
  goesOn({ word: word.box, last: word.last, next: shape, style: word.first.style });

/** Words of characters in the order of the file; they end at white space and at gaps. Sizes are points. */
export const joinCharacters = (options: {
  characters: readonly Character[];
  width: number;
  height: number;
}): Word[] => {
  const { characters, width, height } = options;
  const words: Word[] = [];
  let open: OpenWord | null = null;
  const finish = (word: OpenWord): void => {
    const { box } = word;
    const { fontSize, bold } = word.first.style;
    if (box.right <= 0 || box.bottom <= 0 || box.left >= width || box.top >= height) return;
    const shown = toShownBox(box.left / width, box.top / height, box.right / width, box.bottom / height);
    words.push({ text: word.text, box: shown, fontSize, bold });
  };
  for (const character of characters) {
    if (isIgnored(character.code)) continue;
    const isEnd = isBreak(character.code);
    if (open !== null && (isEnd || !belongs(open, character))) {
      finish(open);
      open = null;
    }
    if (!isEnd) open = open === null ? start(character) : goOn(open, character);
  }
  if (open !== null) finish(open);
  return words;
};
