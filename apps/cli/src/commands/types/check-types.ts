import { relative } from 'node:path';
import process from 'node:process';
import { type CheckedTypeFile, checkDocumentTypes } from '@assay/adapters-local';
import { rejectError } from '@assay/core';
import { paint, printJson, printLine, toPlainText } from '../../output/terminal.ts';
import type { CommandContext } from '../command-context.ts';

const toPath = (path: string): string => {
  const short = relative(process.cwd(), path);
  return short.startsWith('..') ? path : short;
};

const plural = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

const printIssues = (checked: readonly CheckedTypeFile[]): void => {
  for (const { path, issues } of checked) {
    for (const { line, severity, place, message } of issues) {
      const what = paint(severity === 'error' ? 'red' : 'yellow', severity);
      const where = place === '' ? '' : `${toPlainText(place)}: `;
      printLine(`${toPath(path)}:${line}: ${what} ${where}${toPlainText(message)}`);
    }
  }
};

/** Errors (reject): `path.not-found`. */
export const checkTypes = async (
  { config, json }: CommandContext,
  file: string | undefined,
): Promise<void> => {
  const own = config.typesFolder;
  const checked = await checkDocumentTypes({ own, ...(file !== undefined && { file }) }).catch(
    (cause: NodeJS.ErrnoException) => {
      if (file === undefined || cause.code === undefined) throw cause;
      throw rejectError('path.not-found', `"${file}" cannot be read: check the spelling.`, { cause });
    },
  );
  const broken = checked.filter(({ type }) => type === null);
  if (broken.length > 0) process.exitCode = 1;
  if (json) {
    return printJson(checked.map(({ path, type, issues }) => ({ path, isUsable: type !== null, issues })));
  }
  printIssues(checked);
  const warnings = checked.flatMap(({ issues }) => issues).filter(({ severity }) => severity === 'warning');
  if (broken.length > 0) {
    return printLine(`${plural(broken.length, 'type')} of ${checked.length} cannot be used.`);
  }
  const tail = warnings.length === 0 ? '' : `, ${plural(warnings.length, 'warning')}`;
  printLine(`${plural(checked.length, 'type')} can be used${tail}.`);
};
