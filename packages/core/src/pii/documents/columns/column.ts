/** Values of one kind below each other: a column of a table, or what stands under one key in many records. */
export type Column = {
  /** Its head or key; null where there is none. */
  name: string | null;
  /** Of each record; empty where it has none. */
  values: readonly string[];
};
