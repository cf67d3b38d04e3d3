import { createReadStream } from 'node:fs';
import process from 'node:process';
import { detectInData, detectInDocument, type PiiDetector, type PiiEntity } from '@assay/core/pii';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { paint, printJson, printLine, printNote, toPlainText } from '../../output/terminal.ts';
import { type CommandContext, toAction } from '../command-context.ts';
import { answerLine, type LineOptions } from './detect-lines.ts';
import { openDetector } from './open-detector.ts';
import { printPlaces, toPrintedPlaces } from './print-places.ts';
import { toPrintedEntities } from './printed-entity.ts';
import { readInput } from './read-input.ts';
import { readLines } from './read-lines.ts';

type DetectFlags = {
  jsonl?: boolean;
  explain?: boolean;
  types?: string[];
  language?: string;
  threshold?: number;
  names: boolean;
  settings?: string;
};

/** Waits while whoever reads is slower than we write. */
const write = async (text: string): Promise<void> => {
  if (text === '' || process.stdout.write(text)) return;
  await new Promise<void>((resolve) => process.stdout.once('drain', resolve));
};

const detectLines = async (file: string, detector: PiiDetector, options: LineOptions): Promise<void> => {
  const input = file === '-' ? process.stdin : createReadStream(file);
  let lines = 0;
  let refused = 0;
  for await (const batch of readLines(input)) {
    let answers = '';
    for (const line of batch) {
      const answer = answerLine(detector, line, options);
      if (!answer) continue;
      lines += 1;
      if ('error' in answer) refused += 1;
      answers += `${JSON.stringify(answer)}\n`;
    }
    await write(answers);
  }
  if (refused === 0) return;
  printNote(`${refused} of ${lines} lines could not be answered: their answers say why.`);
  process.exitCode = 1;
};

const printReason = ({ reason, alternatives = [] }: PiiEntity): void => {
  const words = [
    ...(reason.context ?? []).map((word) => `"${word}" near`),
    ...(reason.against ?? []).map((word) => `"${word}" against`),
  ];
  printLine(paint('dim', `    ${reason.recognizer}: ${[reason.because, ...words].join(', ')}`));
  for (const other of alternatives) {
    printLine(paint('dim', `    or ${other.type} ${other.score.toFixed(2)} by ${other.reason.recognizer}`));
  }
};

/** Line and column of an offset, both from 1. */
const createPlaces = (text: string): ((offset: number) => string) => {
  let line = 1;
  let lineStart = 0;
  return (offset) => {
    for (
      let next = text.indexOf('\n', lineStart);
      next >= 0 && next < offset;
      next = text.indexOf('\n', lineStart)
    ) {
      line += 1;
      lineStart = next + 1;
    }
    return `${line}:${offset - lineStart + 1}`;
  };
};

const printEntities = (text: string, entities: readonly PiiEntity[], explain: boolean): void => {
  if (entities.length === 0) printLine('Nothing found.');
  const toPlace = createPlaces(text);
  for (const entity of entities) {
    const value = toPlainText(text.slice(entity.start, entity.end));
    const place = toPlace(entity.start).padEnd(8);
    printLine(`${place} ${paint('cyan', entity.type.padEnd(22))} ${entity.score.toFixed(2)}  ${value}`);
    if (explain) printReason(entity);
  }
};

const run = async ({ json }: CommandContext, file: string | undefined, flags: DetectFlags): Promise<void> => {
  const { types, language, threshold, explain = false, names, jsonl, settings } = flags;
  const detector = await openDetector({
    names,
    ...(types ? { types } : {}),
    ...(settings === undefined ? {} : { settings }),
  });
  const options = {
    ...(types ? { types } : {}),
    ...(language === undefined ? {} : { language }),
    ...(threshold === undefined ? {} : { threshold }),
  };
  if (jsonl) return detectLines(file ?? '-', detector, { ...options, explain });
  const input = await readInput(file ?? '-');
  if (input.kind === 'document') {
    const entities = detectInDocument({ detector, document: input.document, request: options });
    if (json) printJson({ entities: toPrintedPlaces(entities, explain) });
    else printPlaces(entities, explain);
    return;
  }
  const { text } = input;
  const entities =
    detectInData({ detector, text, request: options }) ?? detector.detect({ text, ...options });
  if (json) printJson({ entities: toPrintedEntities({ text, entities, explain }) });
  else printEntities(text, entities, explain);
};

const toTypes = (list: string): string[] =>
  list
    .split(',')
    .map((type) => type.trim())
    .filter((type) => type !== '');

const toScore = (text: string): number => {
  const score = Number(text);
  if (text.trim() !== '' && score >= 0 && score <= 1) return score;
  throw new InvalidArgumentError('Give a number from 0 to 1.');
};

export const piiDetectCommand = (group: Command): void => {
  group
    .command('detect')
    .description('Find personal data in a file or in standard input')
    .argument('[file]', 'a text or any document that "assay read" reads; "-" or none: standard input')
    .option('--jsonl', 'read {"id","text"} lines and answer each with {"id","entities"}')
    .option('--explain', 'tell why, and what else it may be')
    .option('-t, --types <list>', 'report these types only, parted by commas', toTypes)
    .option('-l, --language <code>', 'the language of the text (ISO 639-1)')
    .addOption(new Option('--threshold <score>', 'the least score that is reported').argParser(toScore))
    .option('--settings <file>', 'YAML: own recognisers, lists, types (docs/pii.md)')
    .option('--no-names', 'leave out people, places and organisations, which take most of the time')
    .addHelpText(
      'after',
      '\nOffsets are in code points of a text; in other documents pages and boxes tell the place. Examples:\n  $ assay pii detect letter.txt --explain\n  $ assay pii detect scan.pdf --json --types IBAN_CODE,PERSON\n  $ assay pii detect --jsonl < texts.jsonl > found.jsonl',
    )
    .action(toAction(run));
};
