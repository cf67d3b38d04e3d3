import { LineCounter, parseDocument } from 'yaml';
import { rejectError } from '../../errors.ts';
import { DocumentType } from './document-type.ts';

/**
 * Reads a document type from YAML.
 * @throws `document-type.invalid-yaml` or `document-type.invalid`; both messages name the line.
 */
export const parseDocumentType = (text: string): DocumentType => {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true });
  const [broken] = document.errors;
  if (broken !== undefined) {
    const line = counter.linePos(broken.pos[0]).line;
    throw rejectError('document-type.invalid-yaml', `Line ${line}: ${broken.message.split('\n')[0]}`, {
      details: { line },
    });
  }
  const result = DocumentType.safeParse(document.toJS({ maxAliasCount: 10 }));
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
