/** A text of a document: a paragraph, a cell, an attribute. */
export type CarriedText = {
  text: string;
  /** What stands before it where people read it, such as the head of its column: it is a word of context. */
  label?: string;
  /** All of it is of this type, whatever it says: the name of an author. */
  always?: string;
  /** Cells with the same number stand below each other in one column, `isHead` at its top. */
  column?: { id: string; isHead: boolean };
  /** Values that were found elsewhere are looked for in it, but it is no text to find anything in: a name of a part. */
  isCode?: boolean;
};

/** Changes of a text: in order, none overlapping another. */
export type TextChange = { start: number; end: number; replacement: string };

export type CarriedPicture = { name: string; bytes: Uint8Array };

/** What is known to be lost or not looked at. */
export type RedactionNote = { code: string; message: string };

/** A document as its texts, which can be written back with changes. */
export type Carrier = {
  texts: readonly CarriedText[];
  /** Pictures inside it that can be looked at. */
  pictures: readonly CarriedPicture[];
  notes: readonly RedactionNote[];
  /** What files inside it are called that somebody has given a name. */
  partNames: readonly string[];
  /** `changes` in the order of `texts`; `pictures` by their names, instead of those that were there. */
  write(changed: {
    changes: readonly (readonly TextChange[])[];
    pictures: ReadonlyMap<string, Uint8Array>;
  }): Uint8Array;
};
