import { operatorNames } from '@assay/core/redaction';
import { type Command, Option } from 'commander';
import { toLazyAction } from '../command-context.ts';
import { redactRestoreCommand } from './restore-command.ts';

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
    .action(toLazyAction(async () => (await import('./run-redact.ts')).runRedact));
  redactRestoreCommand(group);
};
