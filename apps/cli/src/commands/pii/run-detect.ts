import process from 'node:process';
import { detectInDocument, type PiiDetector, type PiiEntity } from '@assay/core/pii';
import { createCodePointCount } from '@assay/core/pii/text';
import { printJson, printNote } from '../../output/terminal.ts';
import type { CommandContext } from '../command-context.ts';
import { answerLine, type LineOptions } from './detect-lines.ts';
import { detectAnyText, detectPieces } from './detect-text.ts';
import { openDetector } from './open-detector.ts';
import { toEntityLines } from './print-entities.ts';
import { printPlaces, toPrintedPlaces } from './print-places.ts';
import { toPrintedEntity } from './printed-entity.ts';
import { openChunks, type PiiInput, readInput } from './read-input.ts';
import { readLines } from './read-lines.ts';
import { createTextWindow } from './text-window.ts';
import { writeOutput } from './write-output.ts';

type DetectFlags = {
  jsonl?: boolean;
  text?: boolean;
  explain?: boolean;
  types?: string[];
  language?: string;
  threshold?: number;
  names: boolean;
  settings?: string;
};

const detectLines = async (file: string, detector: PiiDetector, options: LineOptions): Promise<void> => {
  let lines = 0;
  let refused = 0;
  for await (const batch of readLines(openChunks(file))) {
    let answers = '';
    for (const line of batch) {
      const answer = await answerLine(detector, line, options);
      if (!answer) continue;
      lines += 1;
      if ('error' in answer) refused += 1;
      answers += `${JSON.stringify(answer)}\n`;
    }
    if (!(await writeOutput(answers))) break;
  }
  if (refused === 0) return;
  printNote(`${refused} of ${lines} lines could not be answered: their answers say why.`);
  process.exitCode = 1;
};

type TextRequest = {
  detector: PiiDetector;
  input: Extract<PiiInput, { kind: 'text' | 'long-text' }>;
  request: Omit<LineOptions, 'explain'>;
  explain: boolean;
  json: boolean;
};

/** As `printJson` has it, but entity by entity. */
const createJsonList = (toJson: (entity: PiiEntity & { path?: string }) => unknown) => {
  let count = 0;
  return {
    next: (entity: PiiEntity) => {
      count += 1;
      const item = JSON.stringify(toJson(entity), null, 2).replaceAll('\n', '\n    ');
      return `${count === 1 ? '{\n  "entities": [\n    ' : ',\n    '}${item}`;
    },
    end: () => (count === 0 ? '{\n  "entities": []\n}\n' : '\n  ]\n}\n'),
  };
};

const detectText = async ({ detector, input, request, explain, json }: TextRequest): Promise<void> => {
  const window = createTextWindow();
  const count = createCodePointCount();
  const append = (piece: string): string => {
    if (json) count.append(piece);
    else window.append(piece);
    return piece;
  };
  async function* takePieces(pieces: AsyncIterable<string>): AsyncGenerator<string> {
    for await (const piece of pieces) yield append(piece);
  }
  const found =
    input.kind === 'text'
      ? await detectAnyText({ detector, text: append(input.text), request })
      : detectPieces({ detector, pieces: takePieces(input.pieces), request });
  let isFound = false;
  const list = createJsonList((entity) => toPrintedEntity(entity, { toCodePoints: count.at, explain }));
  for await (const entity of found) {
    isFound = true;
    const told = json ? list.next(entity) : toEntityLines({ entity, window, explain });
    if (!(await writeOutput(told))) return;
  }
  if (json) await writeOutput(list.end());
  else if (!isFound) await writeOutput('Nothing found.\n');
};

/** Answers `assay pii detect`. */
export const runDetect = async (
  { json }: CommandContext,
  file: string | undefined,
  flags: DetectFlags,
): Promise<void> => {
  const { types, language, threshold, explain = false, names, jsonl, settings, text: asText = false } = flags;
  const detector = await openDetector({
    names,
    ...(types ? { types } : {}),
    ...(settings === undefined ? {} : { settings }),
  });
  const request = {
    ...(types ? { types } : {}),
    ...(language === undefined ? {} : { language }),
    ...(threshold === undefined ? {} : { threshold }),
  };
  if (jsonl) return detectLines(file ?? '-', detector, { ...request, explain });
  const input = await readInput(file ?? '-', { asText });
  if (input.kind !== 'document') return detectText({ detector, input, request, explain, json });
  const entities = detectInDocument({ detector, document: input.document, request });
  if (json) printJson({ entities: toPrintedPlaces(entities, explain) });
  else printPlaces(entities, explain);
};
