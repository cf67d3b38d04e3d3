import { rejectError } from '../../errors.ts';
import { checkDocumentType, type FindTypeText } from './check-document-type.ts';
import type { DocumentType } from './document-type.ts';

/**
 * Reads a document type from YAML. `extends: NAME` takes over all of another type but its classification, unless it is
 * of the same name; of lists the own entries come first.
 * @throws `document-type.invalid-yaml`, `document-type.invalid`, `document-type.unknown-base` or
 * `document-type.circular-base`, whose messages name the line.
 */
export const parseDocumentType = (text: string, findText?: FindTypeText): DocumentType => {
  const { type, issues } = checkDocumentType(text, findText);
  const error = issues.find(({ severity }) => severity === 'error');
  if (type !== null) return type;
  const { code = 'document-type.invalid', line = 1, place = '', message = 'It does not fit.' } = error ?? {};
  throw rejectError(code, `Line ${line}: ${place === '' ? '' : `${place}: `}${message}`, {
    details: { line },
  });
};
