/** What OpenSearch answers to a request that it does not take. */
export type Refusal = { status: number; type: string; reason: string };

class RefusedRequest extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.reason);
    this.refusal = refusal;
  }
}

export const refuse = (type: string, reason: string, status = 400): never => {
  throw new RefusedRequest({ status, type, reason });
};

/** The refusal that was thrown; anything else is a fault of the stub. */
export const refusalOf = (thrown: unknown): Refusal => {
  if (thrown instanceof RefusedRequest) return thrown.refusal;
  throw thrown;
};

export type Fields = Record<string, unknown>;

export const asObject = (value: unknown, what: string): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : refuse('parsing_exception', `[${what}] has to be an object`);

/** An object with known fields alone. */
export const withFields = (value: unknown, what: string, known: readonly string[]): Fields => {
  const object = asObject(value, what);
  for (const name of Object.keys(object)) {
    if (!known.includes(name)) refuse('parsing_exception', `[${what}] unknown field [${name}]`);
  }
  return object;
};

/** The one field of an object and its value, as queries and aggregations name what they are. */
export const onlyEntry = (value: unknown, what: string): [string, unknown] => {
  const [first, ...others] = Object.entries(asObject(value, what));
  return first && others.length === 0
    ? first
    : refuse('parsing_exception', `[${what}] has to have exactly one field`);
};

export const asText = (value: unknown, what: string): string =>
  typeof value === 'string' ? value : refuse('parsing_exception', `[${what}] has to be a text`);

export const asTexts = (value: unknown, what: string): string[] =>
  Array.isArray(value)
    ? value.map((one) => asText(one, what))
    : refuse('parsing_exception', `[${what}] has to be a list`);

export const asCount = (value: unknown, what: string, most: number): number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most
    ? Number(value)
    : refuse('illegal_argument_exception', `[${what}] has to be a number from 0 to ${most}`);

/** The order of keywords in Lucene. */
export const compareBytes = (one: string, other: string): number =>
  Buffer.compare(Buffer.from(one), Buffer.from(other));
