import {
  asObject,
  asText,
  type Fields,
  onlyEntry,
  type Refusal,
  refusalOf,
  refuse,
  withFields,
} from './stub-refusal.ts';
import type { StubShard } from './stub-shard.ts';

/** What a test makes of an item instead: a status and the type of its error. */
export type FailItem = (kind: string, source: Fields | null) => { status: number; type: string } | null;

const mostBytes = 10_000_000;

const parseLine = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return refuse('parsing_exception', 'Malformed action/metadata line');
  }
};

type Operation = { kind: string; id: string | null; source: Fields | null };

const parseOperations = (text: string): Operation[] => {
  if (!text.endsWith('\n'))
    refuse('illegal_argument_exception', 'The bulk request must be terminated by a newline');
  if (Buffer.byteLength(text) > mostBytes) refuse('content_too_long_exception', 'too long', 413);
  const lines = text.slice(0, -1).split('\n');
  const operations: Operation[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const [kind, value] = onlyEntry(parseLine(lines[at] ?? ''), 'action');
    const { _id: id } = withFields(value, kind, ['_id']);
    if (kind !== 'index' && kind !== 'delete')
      refuse('illegal_argument_exception', `unknown action [${kind}]`);
    if (kind === 'index') at += 1;
    operations.push({
      kind,
      id: id === undefined ? null : asText(id, '_id'),
      source: kind === 'index' ? asObject(parseLine(lines[at] ?? ''), 'source') : null,
    });
  }
  return operations;
};

/** Carries out the operations one by one; each is answered by itself. */
export const answerBulk = (options: {
  index: string;
  shard: StubShard | null;
  text: string;
  isCollection: boolean;
  nextId: () => string;
  failItem: FailItem;
}): Fields => {
  const { index, shard, isCollection, nextId, failItem } = options;

  const carryOut = ({ kind, id, source }: Operation): { status: number; _id: string; result: string } => {
    const failure = failItem(kind, source);
    if (failure) refuse(failure.type, 'asked for by the test', failure.status);
    if (!shard) return refuse('index_not_found_exception', `no such index [${index}]`, 404);
    if (source === null) {
      if (id === null) return refuse('action_request_validation_exception', 'an id is missing');
      return shard.remove(id)
        ? { status: 200, _id: id, result: 'deleted' }
        : { status: 404, _id: id, result: 'not_found' };
    }
    if (isCollection && id !== null) {
      refuse('illegal_argument_exception', 'Document ID is not supported in create/index operation request');
    }
    const own = id ?? nextId();
    shard.write(own, source);
    return { status: 201, _id: own, result: 'created' };
  };

  const items = parseOperations(options.text).map((operation) => {
    try {
      return { [operation.kind]: { _index: index, ...carryOut(operation) } };
    } catch (thrown) {
      const { status, type, reason }: Refusal = refusalOf(thrown);
      return {
        [operation.kind]: { _index: index, _id: operation.id ?? '', status, error: { type, reason } },
      };
    }
  });
  const errors = items.some((item) => Object.values(item).some((reply) => 'error' in reply));
  return { took: 1, errors, items };
};
