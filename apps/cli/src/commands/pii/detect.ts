import { type Command, InvalidArgumentError, Option } from 'commander';
import { toLazyAction } from '../command-context.ts';
import { toLanguage } from './language-option.ts';

const toTypes = (list: string): string[] => {
  const types = list.split(',').flatMap((type) => type.trim().toUpperCase() || []);
  if (types.length > 0) return types;
  throw new InvalidArgumentError('Name one type or more: see "assay pii recognizers list".');
};

const toLanguageOption = (text: string): string => {
  const language = toLanguage(text);
  if (language !== null) return language;
  throw new InvalidArgumentError('Give two letters of ISO 639-1, such as "de".');
};

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
    .option('--text', 'take the file as plain text, whatever it looks like (HTML, a mail)')
    .option('--explain', 'tell why, and what else it may be')
    .option('-t, --types <list>', 'report these types only, parted by commas', toTypes)
    .option('-l, --language <code>', 'the language of the text (ISO 639-1)', toLanguageOption)
    .addOption(new Option('--threshold <score>', 'the least score that is reported').argParser(toScore))
    .option('--settings <file>', 'YAML: own recognisers, lists, types (docs/pii.md)')
    .option('--no-names', 'leave out people, places and organisations, which take most of the time')
    .addHelpText(
      'after',
      '\nOffsets are in code points of a text; in other documents pages and boxes tell the place. Exit codes: 0 whether or\nnot something was found, 1 for what is to be mended (with --jsonl: a line could not be answered). Examples:\n  $ assay pii detect letter.txt --explain\n  $ assay pii detect scan.pdf --json --types IBAN_CODE,PERSON\n  $ assay pii detect --jsonl < texts.jsonl > found.jsonl',
    )
    .action(toLazyAction(async () => (await import('./run-detect.ts')).runDetect));
};
