import { rejectError } from '@assay/core';
import {
  type CheckedType,
  createTypeChecker,
  type DocumentType,
  type TypeIssue,
} from '@assay/core/extraction';
import { readCompiledTypes } from './compiled-types.ts';
import { listTypeFiles, readTypeFile, type TypeFile } from './list-type-files.ts';

/** One type's file and what is to be mended in it; `type` is null where there is an error. */
export type CheckedTypeFile = {
  path: string;
  isShipped: boolean;
  type: DocumentType | null;
  issues: TypeIssue[];
};

const failAt = (line: number, place: string, message: string): TypeIssue => ({
  severity: 'error',
  code: 'document-type.invalid',
  line,
  place,
  message,
});

/** One's own type comes before a shipped one of its name; asked for the one beneath it, the shipped one does. */
const findIn =
  (files: readonly TypeFile[]) =>
  (name: string, { beneath }: { beneath: boolean }): string | null => {
    const found = files.filter((file) => file.name === name);
    const own = beneath ? undefined : found.find((file) => !file.isShipped);
    return (own ?? found.find((file) => file.isShipped))?.text ?? null;
  };

const checkFile = (file: TypeFile, check: (text: string) => CheckedType): CheckedTypeFile => {
  const { path, isShipped, name, text } = file;
  const { type, issues } = check(text);
  if (type === null || type.name === name) return { path, isShipped, type, issues };
  const message = `The file of the type "${type.name}" must be called ${type.name}.yaml.`;
  return { path, isShipped, type: null, issues: [failAt(1, 'name', message), ...issues] };
};

/** Only one type can be what nothing else fits. */
const checkFallbacks = (checked: readonly CheckedTypeFile[]): CheckedTypeFile[] => {
  const isFallback = ({ type }: CheckedTypeFile): boolean => type?.classification.fallback === true;
  const [first] = checked.filter(isFallback);
  return checked.map((each) => {
    if (!isFallback(each) || each === first) return each;
    const message = `"${first?.type?.name}" is taken already when nothing else fits: only one type can be.`;
    return {
      ...each,
      type: null,
      issues: [failAt(1, 'classification.fallback', message), ...each.issues],
    };
  });
};

/** Those of one's own, and the shipped ones that none of one's own stands in for. */
const listInUse = (files: readonly TypeFile[]): TypeFile[] => {
  const owned = new Set(files.filter(({ isShipped }) => !isShipped).map(({ name }) => name));
  return files.filter(({ isShipped, name }) => !isShipped || !owned.has(name));
};

/**
 * What is to be mended in the shipped types and in those of one's own folder, or in `file` alone. A type of one's own
 * stands in for a shipped one of its name.
 */
export const checkDocumentTypes = async (
  options: { own?: string | null; file?: string } = {},
): Promise<CheckedTypeFile[]> => {
  const { own = null, file } = options;
  const files = await listTypeFiles(own);
  if (file !== undefined) {
    const asked = await readTypeFile(file);
    const others = files.filter((each) => each.isShipped || each.name !== asked.name);
    return [checkFile(asked, createTypeChecker(findIn([...others, asked])))];
  }
  const check = createTypeChecker(findIn(files));
  return checkFallbacks(listInUse(files).map((each) => checkFile(each, check)));
};

/** A type of one's own in the place of a shipped one changes all that extend it: then the files say what holds. */
const readUnchanged = async (
  files: readonly TypeFile[],
): Promise<ReadonlyMap<string, DocumentType> | null> => {
  const shipped = files.filter(({ isShipped }) => isShipped);
  const inUse = new Set(listInUse(files));
  return shipped.every((file) => inUse.has(file)) ? readCompiledTypes(shipped) : null;
};

/** As `checkDocumentTypes` gives them, but shipped ones are taken as they were compiled. */
const loadChecked = async (own: string | null): Promise<CheckedTypeFile[]> => {
  const files = await listTypeFiles(own);
  const compiled = await readUnchanged(files);
  const check = createTypeChecker(findIn(files));
  const load = (file: TypeFile): CheckedTypeFile => {
    const type = file.isShipped ? compiled?.get(file.name) : undefined;
    return type === undefined
      ? checkFile(file, check)
      : { path: file.path, isShipped: true, type, issues: [] };
  };
  return checkFallbacks(listInUse(files).map(load));
};

/**
 * The document types in use, by name: those that the core ships and those of one's own folder.
 * Errors (reject): `document-type.*` of the first that cannot be used, with its file and line.
 */
export const loadDocumentTypes = async (options: { own?: string | null } = {}): Promise<DocumentType[]> => {
  const checked = await loadChecked(options.own ?? null);
  return checked
    .map(({ path, type, issues }) => {
      if (type !== null) return type;
      const issue = issues.find(({ severity }) => severity === 'error');
      const { code = 'document-type.invalid', line = 1, place = '', message = '' } = issue ?? {};
      const where = place === '' ? '' : `${place}: `;
      throw rejectError(code, `${path}: Line ${line}: ${where}${message}`, { details: { line } });
    })
    .toSorted((a, b) => a.name.localeCompare(b.name));
};
