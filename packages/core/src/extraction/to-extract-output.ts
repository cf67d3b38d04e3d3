import type { SerializedError } from '../errors.ts';
import type { CheckResult, Evidence, Extraction, Field, Method } from './extraction.ts';

export type OutputField = {
  value: Field['value'];
  text: string;
  method: Method;
  confidence: number;
  evidence: Evidence[];
  checks: CheckResult[];
};

/** One file's result as programs read it; keys and their order do not change. */
export type ExtractOutput = {
  file: string;
  status: 'complete' | 'incomplete' | 'failed';
  type: string | null;
  confidence: number;
  fields: Record<string, OutputField>;
  tables: Record<string, { rows: Record<string, Field['value']>[]; complete: boolean }>;
  problems: { code: string; message: string }[];
  /** Milliseconds of work. */
  ms: number;
};

const toOutputField = (field: Field): OutputField => ({
  value: field.value,
  text: field.text,
  method: field.method,
  confidence: field.confidence,
  evidence: field.evidence.map(({ page, box, quote }) => ({ page, box, quote })),
  checks: field.checks.map(({ name, passed, message }) => ({ name, passed, message })),
});

const mapValues = <From, To>(
  record: Readonly<Record<string, From>>,
  map: (value: From) => To,
): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));

/** The stable output of one file; an error is a `failed` file with the error as its one problem. */
export const toExtractOutput = (options: {
  file: string;
  result: Extraction | SerializedError;
  ms: number;
}): ExtractOutput => {
  const { file, result, ms } = options;
  if (!('format' in result)) {
    const problems = [{ code: result.code, message: result.message }];
    return { file, status: 'failed', type: null, confidence: 0, fields: {}, tables: {}, problems, ms };
  }
  return {
    file,
    status: result.status,
    type: result.type,
    confidence: result.confidence,
    fields: mapValues(result.fields, toOutputField),
    tables: mapValues(result.tables, (table) => ({
      rows: table.rows.map((row) => mapValues(row.cells, (cell) => cell.value)),
      complete: table.complete,
    })),
    problems: result.problems.map(({ code, message }) => ({ code, message })),
    ms,
  };
};
