import type { ReadDocument } from '../documents/read-document.ts';
import { rejectError } from '../errors.ts';
import { classifyDocument } from './classification/classify-document.ts';
import { calibrateExtraction } from './confidence/calibrate-extraction.ts';
import type { Calibration } from './confidence/calibration.ts';
import { shippedCalibration } from './confidence/shipped-calibration.ts';
import { extractEInvoice } from './einvoice/index.ts';
import { extractByRules } from './extract-by-rules.ts';
import type { Extraction } from './extraction.ts';
import { createPageLayouts } from './layout/page-layout.ts';
import type { DocumentType } from './types/document-type.ts';

/**
 * Turns a read document into values with their evidence: from data embedded in it where there is some, else by the
 * rules of its type. `type` names the document type instead of classifying; `ignoreEmbedded` reads the pages alone.
 * `calibration` says how sure the rules may be of what they found; `null` leaves their own scores, which fits are made of.
 * @throws `document-type.unknown` when `type` is not among `types`, or when there are no types at all.
 */
export const extractDocument = (options: {
  document: ReadDocument;
  types: readonly DocumentType[];
  type?: string;
  ignoreEmbedded?: boolean;
  calibration?: Calibration | null;
}): Extraction => {
  const { document, types, ignoreEmbedded = false, calibration = shippedCalibration } = options;
  const embedded = ignoreEmbedded ? null : extractEInvoice(document);
  if (embedded !== null && 'extraction' in embedded) return embedded.extraction;
  const layouts = createPageLayouts(document);
  const named = types.find((type) => type.name === options.type);
  if (options.type !== undefined && named === undefined) {
    const known = types.map((type) => type.name).join(', ');
    throw rejectError(
      'document-type.unknown',
      `There is no document type of this name; known are: ${known}.`,
    );
  }
  const classification =
    named === undefined ? classifyDocument({ layouts, types }) : { type: named, confidence: 1 };
  if (classification === null) {
    throw rejectError('document-type.unknown', 'There are no document types: pass at least one in types.');
  }
  const printed = extractByRules({ document, layouts, classification });
  const extraction: Extraction =
    embedded === null
      ? printed
      : { ...printed, status: 'incomplete', problems: [embedded.problem, ...printed.problems] };
  if (calibration === null) return extraction;
  return calibrateExtraction({ extraction, document, type: classification.type, calibration });
};
