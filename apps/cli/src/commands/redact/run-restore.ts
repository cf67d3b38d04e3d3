import { parseRedactionKey, restoreFile } from '@assay/redactor';
import { printJson, printLine, printNote, toPlainText } from '../../output/terminal.ts';
import type { CommandContext } from '../command-context.ts';
import { assertApart } from './assert-apart.ts';
import { readInputFile, writeWhole } from './files.ts';
import { openEyes } from './open-eyes.ts';

type RestoreFlags = { out: string; keyFile: string };

/** Answers `assay redact restore`. */
export const runRestore = async (
  { config, json }: CommandContext,
  file: string,
  flags: RestoreFlags,
): Promise<void> => {
  const { out, keyFile } = flags;
  await assertApart({ file, out, keyFile });
  const key = parseRedactionKey((await readInputFile(keyFile)).toString('utf8'));
  const bytes = await readInputFile(file);
  await using eyes = await openEyes(config, []);
  const result = await restoreFile({ bytes, eyes, key });
  await writeWhole(out, result.bytes, 0o600);
  const { restored, unknown } = result;
  if (json) return printJson({ out, restored, unknown });
  printLine(`${restored} ${restored === 1 ? 'value' : 'values'} restored: ${toPlainText(out)}`);
  if (unknown > 0) printNote(`${unknown} look like redacted values, and the key does not know them.`);
};
