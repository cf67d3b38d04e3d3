import type { DetectOptions, PiiDetector } from '../detector.ts';
import type { PiiEntity } from '../engine/pii-entity.ts';
import { detectInColumn } from './columns/detect-in-column.ts';
import { hasHead } from './columns/find-head.ts';
import { readHeader } from './columns/read-header.ts';
import { type CsvField, readCsvRecords } from './csv-values.ts';
import { type JsonValue, readJsonValues } from './json-values.ts';

type DataRequest = { detector: PiiDetector; text: string; request: Omit<DetectOptions, 'text'> };

/** An entity of a text that is data; `path` tells the value that it stands in. */
export type DataEntity = PiiEntity & { path: string };

type Value = { path: string; text: string; toOffset: (at: number) => number };

const toWholeText = (entity: PiiEntity, { path, toOffset }: Value): DataEntity => {
  const place = <Span extends { start: number; end: number }>(span: Span): Span => ({
    ...span,
    start: toOffset(span.start),
    end: toOffset(span.end),
  });
  const { alternatives } = entity;
  return { ...place(entity), path, ...(alternatives ? { alternatives: alternatives.map(place) } : {}) };
};

const detectColumns = (
  columns: Iterable<{ name: string | null; values: readonly Value[] }>,
  { detector, request }: Omit<DataRequest, 'text'>,
): DataEntity[] => {
  const entities: DataEntity[] = [];
  for (const { name, values } of columns) {
    const texts = values.map(({ text }) => text);
    const found = detectInColumn({ detector, request, column: { name, values: texts } });
    for (const [index, value] of values.entries()) {
      for (const entity of found[index] ?? []) entities.push(toWholeText(entity, value));
    }
  }
  return entities.toSorted((a, b) => a.start - b.start);
};

const byColumn = (values: readonly JsonValue[]) =>
  [...Map.groupBy(values, ({ column }) => column).values()].map((group) => ({
    name: group[0]?.name ?? null,
    values: group,
  }));

const toColumns = (records: readonly (readonly CsvField[])[]) => {
  const texts = records.slice(0, 50).map((record) => record.map(({ text }) => text));
  const isHeaded = hasHead(texts);
  const width = records.reduce((most, { length }) => Math.max(most, length), 0);
  const columns = Array.from({ length: width }, (_, column) => {
    const name = isHeaded ? (texts[0]?.[column] ?? null) : null;
    const values = records.flatMap((record, row): Value[] => {
      const field = isHeaded && row === 0 ? undefined : record[column];
      return field ? [{ ...field, path: `[${row}][${column}]` }] : [];
    });
    return { name, values };
  });
  // Heads that are none of the lists may be data themselves.
  const heads = (isHeaded ? (records[0] ?? []) : []).flatMap((field, column): Value[] =>
    readHeader(field.text) === null ? [{ ...field, path: `[0][${column}]` }] : [],
  );
  return [{ name: null, values: heads }, ...columns];
};

/** As `detectInData`, of JSON alone. */
export const detectInJson = ({ text, ...options }: DataRequest): DataEntity[] | null => {
  const values = readJsonValues(text);
  return values && detectColumns(byColumn(values), options);
};

/**
 * What is found in a text that is JSON, JSON by lines, or a table of parted values: column by column, offsets into the
 * text. Null for any other text, which is to be read as it is.
 */
export const detectInData = (request: DataRequest): DataEntity[] | null => {
  const json = detectInJson(request);
  if (json) return json;
  const records = readCsvRecords(request.text);
  return records && detectColumns(toColumns(records), request);
};
