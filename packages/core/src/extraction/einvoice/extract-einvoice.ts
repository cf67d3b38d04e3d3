import type { EmbeddedFile, Problem, ReadDocument } from '../../documents/read-document.ts';
import { AppError } from '../../errors.ts';
import { detectLanguage } from '../classification/detect-language.ts';
import type { ExtractedRow, Extraction, Field } from '../extraction.ts';
import { createPageLayouts } from '../layout/page-layout.ts';
import { checkTotals } from './check-totals.ts';
import { type LocatedEvidence, locateEInvoice } from './evidence/locate-einvoice.ts';
import type { EInvoiceData, EInvoiceValue } from './invoice-data.ts';
import { readEInvoice } from './read-einvoice.ts';

/** A doubt about the sums of an otherwise exact source. */
const incompleteConfidence = 0.5;

/**
 * `extraction`: the XML was read. `problem`: a part claims to be an e-invoice but cannot be read; whoever calls
 * should fall back to the printed page and pass the problem on.
 */
export type EInvoiceOutcome = { extraction: Extraction } | { problem: Problem };

const toField = (value: EInvoiceValue, evidence: Field['evidence']): Field => ({
  value: value.value,
  text: value.text,
  method: 'embedded',
  confidence: 1,
  evidence,
  checks: [],
});

const listProblems = (data: EInvoiceData): Problem[] => {
  const problems: Problem[] = [];
  const missing = data.required.filter((name) => data.fields[name] === undefined);
  if (missing.length > 0) {
    const message = `The e-invoice lacks required values: ${missing.join(', ')}. Ask the sender for a full one.`;
    problems.push({ code: 'einvoice.missing-values', message });
  }
  if (data.invalid.length > 0) {
    const names = [...new Set(data.invalid)].join(', ');
    const message = `Values of the e-invoice break their format and are left out: ${names}.`;
    problems.push({ code: 'einvoice.invalid-values', message });
  }
  if (data.lines.length === 0) {
    const message =
      'The e-invoice carries no lines (profiles MINIMUM and BASIC WL have none); read them from the page.';
    problems.push({ code: 'einvoice.no-lines', message });
  }
  return problems;
};

const toExtraction = (options: {
  data: EInvoiceData;
  located: LocatedEvidence;
  language: string;
}): Extraction => {
  const { data, located, language } = options;
  const fields: Record<string, Field> = {};
  for (const [name, value] of Object.entries(data.fields)) {
    fields[name] = toField(value, located.fields.get(name) ?? []);
  }
  const rows = data.lines.map((line, at): ExtractedRow => {
    const row = located.rows[at];
    const cells: Record<string, Field> = {};
    for (const [name, value] of Object.entries(line))
      cells[name] = toField(value, row?.cells.get(name) ?? []);
    return { cells, evidence: row?.evidence ?? [] };
  });
  const problems = listProblems(data);
  for (const { fields: names, result } of checkTotals(data)) {
    for (const name of names) fields[name]?.checks.push(result);
    if (!result.passed) problems.push({ code: result.name, message: result.message });
  }
  const complete = problems.length === 0;
  return {
    format: 'assay.extraction/1',
    status: complete ? 'complete' : 'incomplete',
    type: data.creditNote ? 'credit-note' : 'invoice',
    language,
    confidence: complete ? 1 : incompleteConfidence,
    fields,
    tables: { lines: { rows, complete: rows.length > 0 } },
    problems,
  };
};

/** The first pages tell the language as well as all of them. */
const pagesForLanguage = 3;

const tellLanguage = (document: ReadDocument): string =>
  detectLanguage(createPageLayouts({ ...document, pages: document.pages.slice(0, pagesForLanguage) }));

const readPart = (part: EmbeddedFile): EInvoiceData | Problem | null => {
  try {
    return part.text === null ? null : readEInvoice(part.text);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { code: error.code, message: error.message };
  }
};

/**
 * Reads the first embedded XML that is an e-invoice: CII (Factur-X, ZUGFeRD 2, XRechnung), ZUGFeRD 1, UBL Invoice
 * or CreditNote. `null` when no part claims to be one. Never throws over what the XML says.
 * The language is what the XML declares, else that of the first pages.
 */
export const extractEInvoice = (document: ReadDocument): EInvoiceOutcome | null => {
  let problem: Problem | null = null;
  for (const part of document.embedded) {
    const read = readPart(part);
    if (read === null) continue;
    if ('code' in read) {
      problem ??= read;
      continue;
    }
    const source = document.kind === 'xml' ? part.text : null;
    const located = locateEInvoice({ data: read, pages: document.pages, source });
    return {
      extraction: toExtraction({ data: read, located, language: read.language ?? tellLanguage(document) }),
    };
  }
  return problem === null ? null : { problem };
};
