import type { LabelMatch } from '../labels/find-labels.ts';
import type { PageLayout } from '../layout/page-layout.ts';
import type { Prose } from '../layout/prose.ts';
import type { TextLine } from '../layout/text-line.ts';
import type { DocumentType } from '../types/document-type.ts';
import type { ValueContext } from '../values/index.ts';

/** All that a finder of one field may look at. */
export type FieldContext = {
  type: DocumentType;
  /** ISO 639-1. */
  language: string;
  layouts: readonly PageLayout[];
  prose: Prose;
  values: ValueContext;
  /** Labels of the document by what they announce. */
  labels: ReadonlyMap<string | null, readonly LabelMatch[]>;
  /** Whether the line is a label of something, with or without its value. */
  isLabelled(line: TextLine): boolean;
  /** Whether a place is inside a table of lines, where labels of totals do not stand. */
  isInTable(place: { page: number; middle: number }): boolean;
};
