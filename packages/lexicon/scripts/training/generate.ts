import { joinPieces, type LabelledText, type Piece } from './piece.ts';
import type { Random } from './random.ts';
import { createSlots } from './slots.ts';
import { fillTemplate } from './template.ts';
import { broad } from './templates/broad.ts';
import { businessPapers } from './templates/business-papers.ts';
import { chat } from './templates/chat.ts';
import { contracts } from './templates/contracts.ts';
import { doubtful } from './templates/doubtful.ts';
import { european } from './templates/european.ts';
import { negatives } from './templates/negatives.ts';
import { office } from './templates/office.ts';
import { plain } from './templates/plain.ts';
import { prose } from './templates/prose.ts';
import { technical } from './templates/technical.ts';

/** How often each sheet of templates is drawn from. */
const sheets: readonly (readonly [string, number])[] = [
  [broad, 26],
  [chat, 22],
  [office, 24],
  [prose, 22],
  [european, 12],
  [negatives, 16],
  [plain, 13],
  [contracts, 11],
  [doubtful, 18],
  [technical, 13],
  [businessPapers, 14],
];

const linesOf = (sheet: string): string[] => sheet.split('\n').filter((line) => line.trim() !== '');

const recase = (labelled: LabelledText, change: (text: string) => string): LabelledText => {
  const text = change(labelled.text);
  // A letter may become two (ß): then the spans would not fit.
  return text.length === labelled.text.length ? { text, spans: labelled.spans } : labelled;
};

/** Swaps two letters, or leaves one out or in twice, in some words outside of names, as hasty writers do. */
const mistype = (pieces: Piece[], random: Random): Piece[] =>
  pieces.map((piece) =>
    piece.kind
      ? piece
      : {
          text: piece.text.replace(/\p{Ll}{4,}/gu, (word) =>
            random.chance(0.15) ? misspell(word, random) : word,
          ),
        },
  );

const misspell = (word: string, random: Random): string => {
  const at = 1 + random.below(word.length - 2);
  const [head, one, two, tail] = [
    word.slice(0, at),
    word.charAt(at),
    word.charAt(at + 1),
    word.slice(at + 2),
  ];
  return random.pick([
    `${head}${two}${one}${tail}`,
    `${head}${two}${tail}`,
    `${head}${one}${one}${two}${tail}`,
  ]);
};

/** Pieces without a name beside each other become one, so that words are whole. */
const joinPlain = (pieces: readonly Piece[]): Piece[] => {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && !last.kind && !piece.kind) last.text += piece.text;
    else joined.push({ ...piece });
  }
  return joined;
};

const withoutMarks = (text: string): string =>
  text.replace(/[\u00c0-\u024f]/g, (letter) => letter.normalize('NFD').charAt(0));

const vary = (labelled: LabelledText, random: Random): LabelledText => {
  const way = random.next();
  if (way < 0.13) return recase(labelled, (text) => text.toLowerCase());
  if (way < 0.17) return recase(labelled, (text) => text.toUpperCase());
  if (way < 0.23) return recase(labelled, withoutMarks);
  return labelled;
};

/** Prints one of the names in capitals, as forms and lists do. */
const raiseOne = (pieces: Piece[], random: Random): Piece[] => {
  const names = pieces.filter(
    (piece) => piece.kind === 'LOCATION' || piece.kind === 'PERSON' || piece.kind === 'ORGANIZATION',
  );
  if (names.length === 0) return pieces;
  const chosen = random.pick(names);
  return pieces.map((piece) => (piece === chosen ? { ...piece, text: piece.text.toUpperCase() } : piece));
};

/** Makes texts for training without end. */
export const createGenerator = (random: Random): (() => LabelledText) => {
  const slots = createSlots(random);
  const lines = sheets.flatMap(([sheet, weight]) => Array.from({ length: weight }, () => linesOf(sheet)));
  return () => {
    slots.start();
    const pieces: Piece[] = [];
    const count = random.pick([1, 1, 1, 2, 2, 3, 5]);
    const joint = random.pick([' ', ' ', '\n', '\n\n', '\n']);
    for (let index = 0; index < count; index += 1) {
      if (index > 0) pieces.push({ text: joint });
      pieces.push(...fillTemplate(random.pick(random.pick(lines)), slots.fill, random));
    }
    const joined = joinPlain(pieces);
    const typed = random.chance(0.06) ? mistype(joined, random) : joined;
    return vary(joinPieces(random.chance(0.1) ? raiseOne(typed, random) : typed), random);
  };
};
