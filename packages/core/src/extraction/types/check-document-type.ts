import type { z } from 'zod';
import { DocumentType } from './document-type.ts';
import { extendType } from './extend-type.ts';
import { listSilentParts } from './list-silent-parts.ts';
import { type Declaration, readDeclaration } from './read-declaration.ts';
import type { PathStep, PlacedIssue, TypeIssue } from './type-issue.ts';

/**
 * The text of another type by its name, or null where there is none. A type that extends one of its own name means the
 * one beneath it: then `beneath` is true.
 */
export type FindTypeText = (name: string, options: { beneath: boolean }) => string | null;

/** A type where it can be used, and what is to be mended in its file, by line. */
export type CheckedType = { type: DocumentType | null; issues: TypeIssue[] };

/** One type may extend another, which extends a third: more than this is a circle. */
const maxDepth = 8;

const readKey = (declared: unknown, key: 'name' | 'extends'): unknown =>
  typeof declared === 'object' && declared !== null ? Reflect.get(declared, key) : undefined;

type Joined = { declared: unknown } | { issue: PlacedIssue };

const failAtBase = (code: TypeIssue['code'], message: string): Joined => ({
  issue: { severity: 'error', code, path: ['extends'], message },
});

type Reader = (text: string) => ReturnType<typeof readDeclaration>;

/** The declaration joined with all that it inherits. */
const joinBases = (declared: unknown, findText: FindTypeText, reader: Reader, depth = 0): Joined => {
  const base = readKey(declared, 'extends');
  if (base === undefined) return { declared };
  const name = String(base);
  if (depth >= maxDepth) {
    return failAtBase(
      'document-type.circular-base',
      `"${name}" comes back to itself: let one of these types extend nothing.`,
    );
  }
  const text = findText(name, { beneath: name === readKey(declared, 'name') });
  if (text === null) {
    return failAtBase(
      'document-type.unknown-base',
      `there is no document type "${name}": name one that there is.`,
    );
  }
  const read = reader(text);
  if ('severity' in read) {
    return failAtBase('document-type.invalid', `"${name}" is no YAML itself: ${read.message}`);
  }
  const joined = joinBases(read.declared, findText, reader, depth + 1);
  return 'issue' in joined ? joined : { declared: extendType(joined.declared, declared) };
};

/** Columns are told by their names: those that are inherited move the places of a file's own. */
const nameColumns = (path: readonly PathStep[], declared: unknown): PathStep[] => {
  let node = declared;
  return path.map((step, place) => {
    node = typeof node === 'object' && node !== null ? Reflect.get(node, step) : undefined;
    const name = path[place - 1] === 'columns' ? readKey(node, 'name') : undefined;
    return typeof name === 'string' ? name : step;
  });
};

const toPlaced = (issue: z.core.$ZodIssue, declared: unknown): PlacedIssue[] => {
  const steps = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const path = nameColumns(steps, declared);
  const base = { severity: 'error', code: 'document-type.invalid' } as const;
  if (issue.code !== 'unrecognized_keys') return [{ ...base, path, message: issue.message }];
  const message = 'There is no such setting here: check the spelling.';
  return issue.keys.map((key) => ({ ...base, path: [...path, key], message }));
};

/** A warning about what is inherited is the base's business. */
const toIssues = (placed: PlacedIssue, { find }: Declaration): TypeIssue[] => {
  const { path, severity, code, message } = placed;
  const { line, isThere } = find(path);
  return isThere || severity === 'error' ? [{ severity, code, line, place: path.join('.'), message }] : [];
};

/** Reads each text once: many types extend the same one, and reading YAML takes longer than all the rest. */
const createReader = (): Reader => {
  const known = new Map<string, ReturnType<Reader>>();
  return (text) => {
    const read = known.get(text) ?? readDeclaration(text);
    known.set(text, read);
    return read;
  };
};

const check = (text: string, findText: FindTypeText, reader: Reader): CheckedType => {
  const read = reader(text);
  if ('severity' in read) return { type: null, issues: [read] };
  const joined = joinBases(read.declared, findText, reader);
  if ('issue' in joined) return { type: null, issues: toIssues(joined.issue, read) };
  const { declared } = joined;
  const result = DocumentType.safeParse(declared);
  const placed = result.success
    ? listSilentParts(result.data)
    : result.error.issues.flatMap((issue) => toPlaced(issue, declared));
  const issues = placed.flatMap((each) => toIssues(each, read)).toSorted((a, b) => a.line - b.line);
  const isUsable = result.success && placed.every(({ severity }) => severity === 'warning');
  return { type: isUsable ? result.data : null, issues };
};

/** Checks many types that may extend each other. */
export const createTypeChecker = (findText: FindTypeText): ((text: string) => CheckedType) => {
  const reader = createReader();
  return (text) => check(text, findText, reader);
};

/** All that is to be mended in a document type: errors, without which there is a type, and warnings. */
export const checkDocumentType = (text: string, findText: FindTypeText = () => null): CheckedType =>
  createTypeChecker(findText)(text);
