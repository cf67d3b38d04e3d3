/** A span of a text in code points, with the type that it is of. */
export type TypedSpan = { type: string; start: number; end: number };

/** A text with what is in it, and which kind of sentence it is (cases of one template are held open or closed together). */
export type PiiCase = { text: string; template: number; spans: TypedSpan[] };
