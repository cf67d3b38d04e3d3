import type { DatabaseSync, StatementSync } from 'node:sqlite';

export type SqlValue = null | number | string | Uint8Array;

/** The rows of our own tables; the type of a row is stated by the query's author, who also wrote the schema. */
export type Sql = {
  /** The first row, or null. */
  get<Row>(text: string, ...values: readonly SqlValue[]): Row | null;
  all<Row>(text: string, ...values: readonly SqlValue[]): Row[];
  /** Gives how many rows changed. */
  run(text: string, ...values: readonly SqlValue[]): number;
};

/** Most texts are constants of the code; those that are put together, as filters are, push out the oldest. */
const mostStatements = 300;

/** Statements are prepared once per text. */
export const createSql = (connection: DatabaseSync): Sql => {
  const statements = new Map<string, StatementSync>();
  const prepare = (text: string): StatementSync => {
    const known = statements.get(text);
    if (known !== undefined) return known;
    const statement = connection.prepare(text);
    statements.set(text, statement);
    const [oldest] = statements.keys();
    if (statements.size > mostStatements && oldest !== undefined) statements.delete(oldest);
    return statement;
  };
  return {
    get: <Row>(text: string, ...values: readonly SqlValue[]) =>
      (prepare(text).get(...values) as Row | undefined) ?? null,
    all: <Row>(text: string, ...values: readonly SqlValue[]) => prepare(text).all(...values) as Row[],
    run: (text, ...values) => Number(prepare(text).run(...values).changes),
  };
};
