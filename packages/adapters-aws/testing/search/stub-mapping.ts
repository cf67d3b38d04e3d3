import { asCount, asObject, asText, type Fields, refuse, withFields } from './stub-refusal.ts';

export type FieldType = 'keyword' | 'text' | 'integer' | 'knn_vector' | 'object';
export type Mapping = { fields: ReadonlyMap<string, FieldType>; dimension: number };

/** Tokens of an analyser, with the places at which they stand. */
export type Tokens = { token: string; at: number }[];

/** Lucene's own limit, of what one keyword may be. */
const longestKeyword = 32_766;
/** Between two values of a field. */
const gap = 100;
const longestToken = 255;

const parameters: Readonly<Record<FieldType, readonly string[]>> = {
  keyword: ['type'],
  text: ['type', 'analyzer', 'index_options'],
  integer: ['type'],
  knn_vector: ['type', 'dimension', 'method'],
  object: ['type', 'enabled'],
};

const isFieldType = (type: unknown): type is FieldType =>
  typeof type === 'string' && Object.hasOwn(parameters, type);

const checkVector = (field: Fields): number => {
  const method = withFields(field.method, 'method', ['name', 'engine', 'space_type', 'parameters']);
  const { m, ef_construction } = withFields(method.parameters, 'parameters', ['m', 'ef_construction']);
  if (method.name !== 'hnsw' || method.engine !== 'faiss' || method.space_type !== 'innerproduct') {
    refuse('mapper_parsing_exception', 'Invalid combination of method, engine and space');
  }
  asCount(m, 'm', 100);
  asCount(ef_construction, 'ef_construction', 10_000);
  return asCount(field.dimension, 'dimension', 16_000);
};

const checkSettings = (value: unknown, isCollection: boolean): void => {
  const settings = withFields(value, 'settings', ['index', 'analysis']);
  const known = ['knn', 'knn.algo_param.ef_search', ...(isCollection ? [] : ['number_of_shards'])];
  const index = withFields(settings.index, 'index', known);
  if (index.knn !== true) refuse('mapper_parsing_exception', 'knn_vector needs [index.knn]');
  const { analyzer, tokenizer } = withFields(settings.analysis, 'analysis', ['analyzer', 'tokenizer']);
  for (const one of Object.values(asObject(tokenizer, 'tokenizer'))) {
    const { type, max_token_length } = withFields(one, 'tokenizer', ['type', 'max_token_length']);
    if (type !== 'whitespace' || max_token_length !== longestToken) {
      refuse('illegal_argument_exception', 'The stub knows a whitespace tokenizer of its length alone');
    }
  }
  for (const one of Object.values(asObject(analyzer, 'analyzer'))) {
    const { type, tokenizer: name } = withFields(one, 'analyzer', ['type', 'tokenizer']);
    if (type !== 'custom' || !Object.hasOwn(asObject(tokenizer, 'tokenizer'), asText(name, 'tokenizer'))) {
      refuse('illegal_argument_exception', 'A custom analyzer names a tokenizer');
    }
  }
};

/** The request that creates an index, as it is checked by OpenSearch. */
export const parseMapping = (body: unknown, isCollection: boolean): Mapping => {
  const { settings, mappings } = withFields(body, 'create', ['settings', 'mappings']);
  checkSettings(settings, isCollection);
  const { dynamic, properties } = withFields(mappings, 'mappings', ['dynamic', 'properties']);
  if (dynamic !== 'strict') refuse('mapper_parsing_exception', 'The stub knows strict mappings alone');
  const fields = new Map<string, FieldType>();
  let dimension = 0;
  for (const [name, value] of Object.entries(asObject(properties, 'properties'))) {
    const { type } = asObject(value, name);
    if (!isFieldType(type))
      return refuse('mapper_parsing_exception', `No handler for type [${String(type)}]`);
    const field = withFields(value, name, parameters[type]);
    if (type === 'knn_vector') dimension = checkVector(field);
    if (type === 'object' && field.enabled !== false) {
      refuse('mapper_parsing_exception', 'The stub knows objects that are not looked at alone');
    }
    fields.set(name, type);
  }
  return { fields, dimension };
};

/** Java's white space, which is not JavaScript's. */
const isSpace = (sign: string): boolean => {
  const code = sign.codePointAt(0) ?? 0;
  if (code > 0x20 && code < 0x80) return false;
  if ((code >= 0x09 && code <= 0x0d) || (code >= 0x1c && code <= 0x1f)) return true;
  return /[\u2028\u2029\p{Zs}]/u.test(sign) && !/[\u00a0\u2007\u202f]/u.test(sign);
};

const splitAtSpaces = (text: string): string[] => {
  const parts: string[] = [];
  let word = '';
  for (const sign of text) {
    if (isSpace(sign)) {
      parts.push(word);
      word = '';
    } else word += sign;
  }
  return [...parts, word].filter((part) => part !== '');
};

export const analyse = (values: readonly string[]): Tokens => {
  const tokens: Tokens = [];
  let at = 0;
  for (const value of values) {
    for (const word of splitAtSpaces(value)) {
      for (let start = 0; start < word.length; start += longestToken) {
        tokens.push({ token: word.slice(start, start + longestToken), at });
        at += 1;
      }
    }
    at += gap;
  }
  return tokens;
};

const checkValue = (type: FieldType, value: unknown, mapping: Mapping): void => {
  const wrong = (reason: string) => refuse('mapper_parsing_exception', `failed to parse field: ${reason}`);
  if (type === 'integer' && !Number.isInteger(value)) wrong('no number');
  if (type === 'object') asObject(value, 'object');
  if (type === 'knn_vector') {
    const isVector = Array.isArray(value) && value.every((number) => Number.isFinite(number));
    if (!isVector || value.length !== mapping.dimension) wrong('Vector dimension mismatch');
  }
  if (type !== 'keyword' && type !== 'text') return;
  for (const one of Array.isArray(value) ? value : [value]) {
    if (typeof one !== 'string' || !one.isWellFormed()) wrong('no text of whole letters');
    if (type === 'keyword' && Buffer.byteLength(String(one)) > longestKeyword) {
      refuse('illegal_argument_exception', 'Document contains at least one immense term');
    }
  }
};

/** A document as it is checked before it is taken. */
export const checkDocument = (mapping: Mapping, document: Fields): void => {
  for (const [name, value] of Object.entries(document)) {
    const type = mapping.fields.get(name);
    if (!type) throw refuse('strict_dynamic_mapping_exception', `introduction of [${name}] is not allowed`);
    checkValue(type, value, mapping);
  }
};
