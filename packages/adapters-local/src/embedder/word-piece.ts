/** How BERT's uncased models cut text: the pieces' places in the vocabulary, between a start and an end mark. */
export type WordPiece = {
  /** At most `maxPieces`, both marks included; what goes beyond is left out. */
  encode(text: string): number[];
};

/** A longer run without a space is no word of any language: one unknown piece, as in the original. */
const maxWordLetters = 100;
/** Words whose pieces are kept; the words of business papers repeat. */
const maxKeptWords = 50_000;

const unwanted = /[\0\ufffd]|(?![\t\n\r])[\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Cs}]/gu;
/** Each of these is a word of its own. */
const ideograph =
  /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{2a6df}\u{2a700}-\u{2ceaf}\u{2f800}-\u{2fa1f}]/gu;
/** ASCII's symbols count as punctuation, other symbols (`€`, `±`) do not. */
const punctuationOrWord = /[\p{P}!-/:-@[-`{-~]|[^\s\p{P}!-/:-@[-`{-~]+/gu;

const normalize = (text: string): string =>
  text
    .replaceAll(unwanted, '')
    .replaceAll(ideograph, ' $& ')
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();

const idOf = (vocabulary: ReadonlyMap<string, number>, piece: string): number => {
  const id = vocabulary.get(piece);
  if (id === undefined) throw new RangeError(`The vocabulary lacks the piece ${piece}.`);
  return id;
};

export const createWordPiece = (options: {
  vocabulary: ReadonlyMap<string, number>;
  maxPieces: number;
}): WordPiece => {
  const { vocabulary, maxPieces } = options;
  const start = idOf(vocabulary, '[CLS]');
  const end = idOf(vocabulary, '[SEP]');
  const unknown = idOf(vocabulary, '[UNK]');
  const kept = new Map<string, readonly number[]>();

  /** Greedy: the longest piece that fits, again and again; a word that cannot be cut entirely is unknown. */
  const cut = (word: string): readonly number[] => {
    const letters = [...word];
    if (letters.length > maxWordLetters) return [unknown];
    const pieces: number[] = [];
    let from = 0;
    while (from < letters.length) {
      let to = letters.length;
      let found: number | undefined;
      while (to > from && found === undefined) {
        found = vocabulary.get((from > 0 ? '##' : '') + letters.slice(from, to).join(''));
        if (found === undefined) to -= 1;
      }
      if (found === undefined) return [unknown];
      pieces.push(found);
      from = to;
    }
    return pieces;
  };

  const piecesOf = (word: string): readonly number[] => {
    const known = kept.get(word);
    if (known !== undefined) return known;
    const pieces = cut(word);
    if (kept.size >= maxKeptWords) kept.clear();
    kept.set(word, pieces);
    return pieces;
  };

  return {
    encode: (text) => {
      const ids = [start];
      for (const [word] of normalize(text).matchAll(punctuationOrWord)) {
        for (const id of piecesOf(word)) {
          if (ids.length >= maxPieces - 1) return [...ids, end];
          ids.push(id);
        }
      }
      return [...ids, end];
    },
  };
};
