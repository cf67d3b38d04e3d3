import type { PiiDetector } from '@assay/core/pii';
import { createCodePointOffsets } from '@assay/core/pii/text';
import { z } from 'zod';
import { detectRunningText } from './detect-text.ts';
import { toLanguage } from './language-option.ts';
import { type PrintedEntity, toPrintedEntity } from './printed-entity.ts';
import type { InputLine } from './read-lines.ts';

/**
 * One record of the input: an id of the sender's own, which may be any JSON or none, a text, and its language where it
 * is known.
 */
const Request = z.object({ id: z.json().optional(), text: z.string(), language: z.string().nullish() });

export type LineAnswer =
  | { id: unknown; entities: PrintedEntity[] }
  | { id: unknown; line: number; error: { code: string; message: string } };

export type LineOptions = {
  types?: readonly string[];
  language?: string;
  threshold?: number;
  explain: boolean;
};

/** Of Node 24, and not of the language's types yet. */
const { rawJSON } = JSON as JSON & { rawJSON: (text: string) => unknown };

/** A number as it is written: parsed, it would lose the digits beyond what a float keeps. */
const rawId = (line: string): unknown => {
  let raw: unknown;
  JSON.parse(line, (key: string, value: unknown, context?: { source?: string }) => {
    // The record's own members are visited last.
    if (key === 'id' && typeof value === 'number') raw = context?.source;
    return value;
  });
  return raw;
};

/** The id as its sender wrote it, null where there is none. */
const toId = (id: unknown, line: string): unknown => {
  if (typeof id !== 'number' || Number.isSafeInteger(id)) return id ?? null;
  const raw = rawId(line);
  return typeof raw === 'string' ? rawJSON(raw) : id;
};

/** The id that a broken record still tells, so that its sender knows which one it was. */
const findId = (value: unknown, line: string): unknown => {
  const parsed = z.looseObject({ id: z.unknown() }).safeParse(value);
  return parsed.success && !Array.isArray(value) ? toId(parsed.data.id, line) : null;
};

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

type Parsed = { id: unknown; text: string; language: string | undefined };

/** Messages name the line and what is wrong with its form; nothing of what stands in it. */
const parseLine = (line: InputLine): { request: Parsed } | { answer: LineAnswer } => {
  const { number } = line;
  const refuse = (code: string, message: string, id: unknown = null) => ({
    answer: { id, line: number, error: { code, message } },
  });
  if ('tooLong' in line)
    return refuse('line.too-long', `Line ${number} is longer than 256 MB: cut its text.`);
  let json: string;
  let value: unknown;
  try {
    json = decoder.decode(line.bytes);
    value = JSON.parse(json);
  } catch {
    return refuse(
      'line.not-json',
      `Line ${number} is no JSON in UTF-8: write {"id": …, "text": …} on each line.`,
    );
  }
  const parsed = Request.safeParse(value);
  if (parsed.success) {
    const { id, text, language } = parsed.data;
    // What names no language leaves it open, as if none were given.
    return { request: { id: toId(id, json), text, language: toLanguage(language ?? '') ?? undefined } };
  }
  const fields = [...new Set(parsed.error.issues.map((issue) => issue.path[0] ?? 'the record'))].join(', ');
  return refuse(
    'line.wrong-form',
    `Line ${number}: write {"id": …, "text": "…"} with a text between quotes; wrong: ${fields}.`,
    findId(value, json),
  );
};

const isBlank = (line: InputLine): boolean =>
  'bytes' in line && line.bytes.every((byte) => byte === 13 || byte === 32 || byte === 9);

/** Answers one line of JSON; a line that cannot be answered tells why and stops nothing. `null` for an empty one. */
export const answerLine = async (
  detector: PiiDetector,
  line: InputLine,
  options: LineOptions,
): Promise<LineAnswer | null> => {
  if (isBlank(line)) return null;
  const parsed = parseLine(line);
  if ('answer' in parsed) return parsed.answer;
  const { id, text, language = options.language } = parsed.request;
  const { types, threshold, explain } = options;
  const request = {
    ...(language === undefined ? {} : { language }),
    ...(types ? { types } : {}),
    ...(threshold === undefined ? {} : { threshold }),
  };
  const found = await detectRunningText({ detector, text, request });
  const toCodePoints = createCodePointOffsets(text);
  return { id, entities: found.map((entity) => toPrintedEntity(entity, { toCodePoints, explain })) };
};
