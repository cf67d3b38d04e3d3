import { z } from 'zod';
import { Problem } from '../documents/read-document.ts';
import type { SerializedError } from '../errors.ts';
import { CheckResult, Evidence, type Extraction, Field, Method } from './extraction.ts';

const Share = z.number().min(0).max(1);
const Value = Field.shape.value;

const OutputField = z.object({
  value: Value,
  text: z.string(),
  method: Method,
  confidence: Share,
  evidence: z.array(Evidence),
  checks: z.array(CheckResult),
});
type OutputField = z.infer<typeof OutputField>;

/** The name of the form, whose number goes up when a key is renamed, goes, or changes its meaning. */
export const extractOutputFormat = 'assay.extract/1';

/** One file's result as programs read it; keys and their order do not change. */
export const ExtractOutput = z.object({
  file: z.string(),
  status: z.enum(['complete', 'incomplete', 'failed']),
  /** `null` when the file failed. */
  type: z.string().nullable(),
  confidence: Share,
  fields: z.record(z.string(), OutputField),
  tables: z.record(
    z.string(),
    z.object({ rows: z.array(z.record(z.string(), Value)), complete: z.boolean() }),
  ),
  problems: z.array(Problem),
  /** Milliseconds of work. */
  ms: z.number().min(0),
});
export type ExtractOutput = z.infer<typeof ExtractOutput>;

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
