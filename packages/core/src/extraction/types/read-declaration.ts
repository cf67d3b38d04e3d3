import { type Document, isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import type { PathStep, TypeIssue } from './type-issue.ts';

/** A type as its file declares it, with the way back to the lines. */
export type Declaration = {
  declared: unknown;
  /** The line (from 1) of the nearest part of the path that the file has; `isThere`: the file has the whole path. */
  find(path: readonly PathStep[]): { line: number; isThere: boolean };
};

const startOf = (node: unknown): number | null => (isNode(node) ? (node.range?.[0] ?? null) : null);

/** The item at this place, or the one that has this name, as columns have. */
const findItem = (items: readonly unknown[], step: PathStep): unknown =>
  typeof step === 'number' ? items[step] : items.find((item) => isMap(item) && item.get('name') === step);

/** The offset where a part begins: the key of an entry, the first letter of an item. */
const findPart = (document: Document, path: readonly PathStep[]): { offset: number; isThere: boolean } => {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const step of path) {
    let begin: number | null = null;
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isNode(key) && String(key) === String(step));
      begin = startOf(pair?.key);
      node = pair?.value;
    } else if (isSeq(node)) {
      node = findItem(node.items, step);
      begin = startOf(node);
    }
    if (begin === null) return { offset, isThere: false };
    offset = begin;
  }
  return { offset, isThere: true };
};

/** A type needs far fewer letters; more would only keep the reader busy. */
const maxLength = 1_000_000;

/** Aliases that a declaration may repeat: without a limit a few lines could stand for millions. */
const maxAliasCount = 50;

/** The YAML of a type; what is no YAML is told with its line. */
export const readDeclaration = (text: string): Declaration | TypeIssue => {
  const counter = new LineCounter();
  const toIssue = (offset: number, message: string): TypeIssue => ({
    severity: 'error',
    code: 'document-type.invalid-yaml',
    line: Math.max(1, counter.linePos(offset).line),
    place: '',
    message,
  });
  if (text.length > maxLength) {
    return toIssue(0, `The file is longer than ${maxLength} letters: a document type is far shorter.`);
  }
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true });
  const [broken] = document.errors;
  if (broken !== undefined) return toIssue(broken.pos[0], broken.message.split('\n')[0] ?? 'No YAML.');
  try {
    const declared: unknown = document.toJS({ maxAliasCount });
    return {
      declared,
      find: (path) => {
        const { offset, isThere } = findPart(document, path);
        return { line: Math.max(1, counter.linePos(offset).line), isThere };
      },
    };
  } catch (thrown) {
    // Too many aliases, or an alias of nothing.
    return toIssue(0, thrown instanceof Error ? thrown.message : 'The aliases do not resolve.');
  }
};
