import { countryRecognizers, createDetector, genericRecognizers } from '@assay/core/pii';
import { operatorNames, parseRedactionPolicy, RedactionPolicy } from '@assay/core/redaction';
import { createAesCipher, redactFile } from '@assay/redactor';
import { type Command, Option } from 'commander';
import { printJson, printLine, printNote, toPlainText } from '../../output/terminal.ts';
import { type CommandContext, toAction } from '../command-context.ts';
import { openDetector } from '../pii/open-detector.ts';
import { assertOther, readInputFile, writeWhole } from './files.ts';
import { openKeyFile } from './key-file.ts';
import { openEyes } from './open-eyes.ts';
import { readSpans } from './read-spans.ts';
import { redactRestoreCommand } from './restore-command.ts';

type RedactFlags = {
  out: string;
  operator: string;
  policy?: string;
  types?: string[];
  language?: string;
  keyFile?: string;
  settings?: string;
  spans?: string;
  names: boolean;
  secondLook: boolean;
  password?: string[];
};

const readPolicy = async ({ policy, operator }: RedactFlags): Promise<RedactionPolicy> =>
  policy === undefined
    ? RedactionPolicy.parse({ default: { operator } })
    : parseRedactionPolicy((await readInputFile(policy)).toString('utf8'));

/** Whether a value by itself has the shape of its type and passes its checks. */
const createKindTest = () => {
  const byShape = createDetector({ recognizers: [...genericRecognizers, ...countryRecognizers] });
  return (type: string, value: string): boolean =>
    byShape
      .detect({ text: value, threshold: 0 })
      .some((found) => found.type === type && found.start === 0 && found.end === value.length);
};

const run = async ({ config, json }: CommandContext, file: string, flags: RedactFlags): Promise<void> => {
  const { out, types, language, keyFile, settings, spans, names, secondLook, password = [] } = flags;
  assertOther(file, out);
  const [policy, keys, bytes] = [
    await readPolicy(flags),
    await openKeyFile(keyFile),
    await readInputFile(file),
  ];
  const { key } = keys;
  const detector = await openDetector({
    names,
    ...(types ? { types } : {}),
    ...(settings === undefined ? {} : { settings }),
  });
  await using eyes = await openEyes(config, password);
  const result = await redactFile({
    bytes,
    eyes,
    detector,
    request: { ...(types ? { types } : {}), ...(language === undefined ? {} : { language }) },
    policy,
    salt: key.salt,
    ...(keyFile === undefined ? {} : { cipher: createAesCipher(key.key) }),
    known: key.placeholders,
    isKind: createKindTest(),
    looksTwice: secondLook,
    ...(spans === undefined ? {} : { given: await readSpans(spans) }),
  });
  // The key first: a redacted file whose key was lost could never be restored.
  await keys.save(result.placeholders);
  await writeWhole(out, result.bytes);
  const { counts, notes } = result;
  if (json) return printJson({ out, counts, notes });
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  printLine(`${total} ${total === 1 ? 'value' : 'values'} redacted: ${toPlainText(out)}`);
  for (const [type, count] of Object.entries(counts)) printLine(`  ${type} ${count}`);
  for (const { message } of notes) printNote(message);
};

const toTypes = (list: string): string[] =>
  list
    .split(',')
    .map((type) => type.trim())
    .filter((type) => type !== '');

const examples = `
Examples:
  $ assay redact letter.docx --out letter.redacted.docx
  $ assay redact scan.pdf --out scan.redacted.pdf --types PERSON,IBAN_CODE
  $ assay redact people.csv --out people.safe.csv --operator surrogate --key-file keys/hr.json
  $ assay redact note.txt --out note.safe.txt --operator placeholder --key-file note.key.json
  $ assay redact restore note.safe.txt --out note.again.txt --key-file note.key.json`;

export const redactCommand = (program: Command): void => {
  const group = program
    .command('redact')
    .description('Take personal data out of a document, or bring it back')
    .addHelpText('after', examples);
  // The default of the group, so that "assay redact FILE" is enough.
  group
    .command('file', { isDefault: true })
    .description('Write a redacted copy: text, CSV, DOCX, XLSX, PPTX, pictures, PDF')
    .argument('<file>')
    .requiredOption('-o, --out <file>', 'where the redacted document goes')
    .addOption(
      new Option('--operator <name>', 'what is done with each value')
        .choices(operatorNames)
        .default('replace'),
    )
    .addOption(
      new Option('--policy <file>', 'YAML: an operator for each type (docs/redaction.md)').conflicts(
        'operator',
      ),
    )
    .option('-t, --types <list>', 'redact these types only, parted by commas', toTypes)
    .option('-l, --language <code>', 'the language of the document (ISO 639-1)')
    .option('--key-file <file>', 'salt, key and placeholders; made if it is not there')
    .option('--settings <file>', 'YAML: own recognisers, lists, types (docs/pii.md)')
    .option(
      '--spans <file>',
      'of plain text: what "assay pii detect --json" printed, instead of looking again',
    )
    .option('--no-names', 'leave people, places and organisations')
    .option('--no-second-look', 'do not read painted pages again by OCR: faster, and less safe')
    .option('-p, --password <password...>', 'try these on an encrypted file')
    .action(toAction(run));
  redactRestoreCommand(group);
};
