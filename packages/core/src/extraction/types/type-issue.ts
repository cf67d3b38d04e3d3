/** Something about a declared document type that somebody should mend. */
export type TypeIssue = {
  /** `error`: the type cannot be used; `warning`: it can, and a part of it does nothing. */
  severity: 'error' | 'warning';
  code:
    | 'document-type.invalid-yaml'
    | 'document-type.invalid'
    | 'document-type.unknown-base'
    | 'document-type.circular-base'
    | 'document-type.no-effect';
  /** In its file, from 1. */
  line: number;
  /** Where in the declaration, such as `fields.number.type`; empty for the whole. */
  place: string;
  /** What is wrong, and how to mend it. */
  message: string;
};

/** A step on the way to a part of a declaration. */
export type PathStep = string | number;

/** What is wrong at a place, before it is known on which line that stands. */
export type PlacedIssue = Omit<TypeIssue, 'line' | 'place'> & { path: readonly PathStep[] };
