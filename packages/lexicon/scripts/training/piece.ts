import type { NameKind } from '@assay/core/pii';

/** A part of a text for training; `kind` says what it is, where it is a name. */
export type Piece = { text: string; kind?: NameKind };

/** A text with the spans that are names, in UTF-16 units. */
export type LabelledText = { text: string; spans: { kind: NameKind; start: number; end: number }[] };

/** Joins pieces into a text. */
export const joinPieces = (pieces: readonly Piece[]): LabelledText => {
  let text = '';
  const spans: LabelledText['spans'] = [];
  for (const piece of pieces) {
    if (piece.kind && piece.text)
      spans.push({ kind: piece.kind, start: text.length, end: text.length + piece.text.length });
    text += piece.text;
  }
  return { text, spans };
};
