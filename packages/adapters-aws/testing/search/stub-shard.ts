import { analyse, checkDocument, type Mapping, type Tokens } from './stub-mapping.ts';
import { asTexts, type Fields, refuse } from './stub-refusal.ts';

export type StubDocument = {
  id: string;
  source: Fields;
  /** Of the fields of text, as their analyser gives them. */
  tokens: ReadonlyMap<string, Tokens>;
};

const valuesOf = (value: unknown): unknown[] => {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
};

/** The values of a field by which documents are found: words of a text, keywords as they are. */
export const termsOf = ({ source, tokens }: StubDocument, field: string): string[] =>
  tokens.get(field)?.map(({ token }) => token) ?? asTexts(valuesOf(source[field]), field);

/** An index: what was written last, and what searches see, which is what was there at the last refresh. */
export const createStubShard = (mapping: Mapping) => {
  const written = new Map<string, StubDocument>();
  let visible: readonly StubDocument[] = [];
  return {
    mapping,
    write: (id: string, source: Fields): void => {
      checkDocument(mapping, source);
      const texts = [...mapping.fields].filter(([, type]) => type === 'text');
      const tokens = new Map(texts.map(([name]) => [name, analyse(asTexts(valuesOf(source[name]), name))]));
      written.set(id, { id, source, tokens });
    },
    remove: (id: string): boolean => written.delete(id),
    refresh: (): void => {
      visible = [...written.values()];
    },
    documents: () => visible,
    /** What is there whether seen or not. */
    all: () => [...written.values()],
    /** The type of a field that a request names. */
    typeOf: (field: string) =>
      mapping.fields.get(field) ?? refuse('query_shard_exception', `No mapping found for [${field}]`),
  };
};

export type StubShard = ReturnType<typeof createStubShard>;
