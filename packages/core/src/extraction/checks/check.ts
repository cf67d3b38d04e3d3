import type { CheckResult, ExtractedTable, Field } from '../extraction.ts';

/** What a check looks at: the extracted values and the labelled amounts that are no fields. */
export type CheckInput = {
  fields: Readonly<Record<string, Field>>;
  tables: Readonly<Record<string, ExtractedTable>>;
  /** Decimal strings by name: `lineTotal`, `chargeTotal`, `allowanceTotal`, `prepaid`, `rounding`. */
  amounts: Readonly<Record<string, readonly string[]>>;
};

/** A check's answer, and the field or the row of a table that it spoke about. */
export type CheckOutcome = CheckResult & {
  subject: { field: string } | { table: string; row: number; column: string };
};

/** A check answers nothing when what it compares is not there. */
export type Check = (input: CheckInput) => CheckOutcome[];

/** The decimal value of a field, `null` when it is absent. */
export const findAmount = (input: CheckInput, name: string): string | null => {
  const value = input.fields[name]?.value;
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? value : null;
};
