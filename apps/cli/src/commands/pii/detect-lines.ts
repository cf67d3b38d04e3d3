import type { PiiDetector } from '@assay/core/pii';
import { z } from 'zod';
import { type PrintedEntity, toPrintedEntities } from './printed-entity.ts';
import type { InputLine } from './read-lines.ts';

/** One record of the input: an id of the sender's own, a text, and its language where it is known. */
const Request = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  language: z.string().optional(),
});

export type LineAnswer =
  | { id: string | number; entities: PrintedEntity[] }
  | { id: string | number | null; line: number; error: { code: string; message: string } };

export type LineOptions = {
  types?: readonly string[];
  language?: string;
  threshold?: number;
  explain: boolean;
};

/** The id that a broken record still tells, so that its sender knows which one it was. */
const findId = (value: unknown): string | number | null => {
  const parsed = z.object({ id: Request.shape.id }).safeParse(value);
  return parsed.success ? parsed.data.id : null;
};

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/** Messages name the line and what is wrong with its form; nothing of what stands in it. */
const parseLine = (line: InputLine): { request: z.infer<typeof Request> } | { answer: LineAnswer } => {
  const { number } = line;
  const refuse = (code: string, message: string, id: string | number | null = null) => ({
    answer: { id, line: number, error: { code, message } },
  });
  if ('tooLong' in line)
    return refuse('line.too-long', `Line ${number} is longer than 256 MB: cut its text.`);
  let value: unknown;
  try {
    value = JSON.parse(decoder.decode(line.bytes));
  } catch {
    return refuse(
      'line.not-json',
      `Line ${number} is no JSON in UTF-8: write {"id": …, "text": …} on each line.`,
    );
  }
  const parsed = Request.safeParse(value);
  if (parsed.success) return { request: parsed.data };
  const fields = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.') || 'the record'))].join(
    ', ',
  );
  return refuse(
    'line.wrong-form',
    `Line ${number}: "id" and "text" are needed as text; wrong: ${fields}.`,
    findId(value),
  );
};

const isBlank = (line: InputLine): boolean =>
  'bytes' in line && line.bytes.every((byte) => byte === 13 || byte === 32 || byte === 9);

/** Answers one line of JSON; a line that cannot be answered tells why and stops nothing. `null` for an empty one. */
export const answerLine = (
  detector: PiiDetector,
  line: InputLine,
  options: LineOptions,
): LineAnswer | null => {
  if (isBlank(line)) return null;
  const parsed = parseLine(line);
  if ('answer' in parsed) return parsed.answer;
  const { id, text, language = options.language } = parsed.request;
  const { types, threshold, explain } = options;
  const found = detector.detect({
    text,
    ...(language === undefined ? {} : { language }),
    ...(types ? { types } : {}),
    ...(threshold === undefined ? {} : { threshold }),
  });
  return { id, entities: toPrintedEntities({ text, entities: found, explain }) };
};
