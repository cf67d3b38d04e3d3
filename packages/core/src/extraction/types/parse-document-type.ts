import { LineCounter, parse, parseDocument } from 'yaml';
import { rejectError } from '../../errors.ts';
import { DocumentType } from './document-type.ts';
import { extendType } from './extend-type.ts';

/** The text of another type by its name, or null where there is none. */
export type FindTypeText = (name: string) => string | null;

/** What the type declares, joined with what it inherits. A base extends nothing itself. */
const withBase = (declared: unknown, findText: FindTypeText): unknown => {
  const base =
    typeof declared === 'object' && declared !== null && 'extends' in declared ? declared.extends : null;
  if (base === null) return declared;
  const text = findText(String(base));
  if (text === null) {
    throw rejectError(
      'document-type.unknown-base',
      `extends: there is no document type "${String(base)}": name one that there is.`,
    );
  }
  return extendType(parse(text), declared);
};

/**
 * Reads a document type from YAML. `extends: NAME` takes over all of another type but its classification; of lists the
 * own entries come first.
 * @throws `document-type.invalid-yaml` or `document-type.invalid`, whose messages name the line, and
 * `document-type.unknown-base`.
 */
export const parseDocumentType = (text: string, findText: FindTypeText = () => null): DocumentType => {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true });
  const [broken] = document.errors;
  if (broken !== undefined) {
    const line = counter.linePos(broken.pos[0]).line;
    throw rejectError('document-type.invalid-yaml', `Line ${line}: ${broken.message.split('\n')[0]}`, {
      details: { line },
    });
  }
  const result = DocumentType.safeParse(withBase(document.toJS({ maxAliasCount: 10 }), findText));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  // The place itself may be missing: the nearest one above it that exists has a line.
  const path = [...(issue?.path ?? [])];
  let line = 1;
  for (; path.length > 0; path.pop()) {
    const node: unknown = document.getIn(path, true);
    const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : null;
    if (Array.isArray(range) && typeof range[0] === 'number') {
      line = counter.linePos(range[0]).line;
      break;
    }
  }
  const place = issue?.path.join('.') || 'the document';
  throw rejectError('document-type.invalid', `Line ${line}: ${place}: ${issue?.message ?? 'does not fit'}`, {
    details: { line },
  });
};
