import type { CutLine } from './cut-strip.ts';
import { loadCharacters, loadRecogniser } from './line-models.ts';

/** The networks read lines of this height. */
export const lineHeight = 48;
export const maxLineWidth = 3_200;
/** Shorter lines are padded; what the network was trained with is twice as wide, takes longer and reads no better. */
const minLineWidth = 160;
const widthStep = 32;

/** A character and the column of the line (pixels) where the network saw it best. */
export type SeenCharacter = { text: string; column: number; probability: number };

/**
 * The network knows Chinese, too, and takes smudges for it. Only what the languages that are read here are written
 * with is allowed: Latin letters, digits, marks.
 */
const isAllowed = (character: string): boolean => /^[\p{Script=Latin}\p{Nd}\p{P}\p{S} ]+$/u.test(character);

/** Full-width marks are the same marks, and the ideographic full stop is one. */
const normalise = (character: string): string =>
  character.normalize('NFKC').replaceAll('。', '.').replaceAll('、', ',');

let allowed: { place: number; text: string }[] | null = null;

const loadAllowed = async () => {
  allowed ??= (await loadCharacters())
    .map((character, place) => ({ place, text: normalise(character) }))
    .filter(({ text, place }) => place === 0 || isAllowed(text));
  return allowed;
};

const toInput = (line: CutLine) => {
  const wanted = Math.max(minLineWidth, line.width);
  const width = Math.ceil(wanted / widthStep) * widthStep;
  const size = width * lineHeight;
  const data = new Float32Array(3 * size);
  for (let row = 0; row < lineHeight; row++) {
    for (let column = 0; column < line.width; column++) {
      const value = (line.pixels[row * line.width + column] ?? 0) / 127.5 - 1;
      const at = row * width + column;
      data[at] = value;
      data[size + at] = value;
      data[2 * size + at] = value;
    }
  }
  return { data, dims: [1, 3, lineHeight, width], width };
};

/** Reads a line of `lineHeight` pixels: the best class at each step, where repeats and the empty class part letters. */
export const recogniseLine = async (line: CutLine): Promise<SeenCharacter[]> => {
  const classes = await loadAllowed();
  const recognise = await loadRecogniser();
  const { width, ...input } = toInput(line);
  const { data, dims } = await recognise(input);
  const [, steps = 0, classCount = 0] = dims;
  const seen: SeenCharacter[] = [];
  let before = 0;
  for (let step = 0; step < steps; step++) {
    const offset = step * classCount;
    let best = 0;
    let text = '';
    let probability = -1;
    for (const one of classes) {
      const value = data[offset + one.place] ?? 0;
      if (value > probability) {
        probability = value;
        best = one.place;
        text = one.text;
      }
    }
    const column = ((step + 0.5) * width) / steps;
    const last = seen.at(-1);
    if (best !== 0 && best !== before) seen.push({ text, column, probability });
    else if (best !== 0 && last !== undefined && probability > last.probability) {
      last.probability = probability;
      last.column = column;
    }
    before = best;
  }
  return seen;
};
