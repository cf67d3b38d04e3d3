/** Ids, counts, codes and times: never a file's name, a query or a text of a document. */
export type LogEntry = {
  level: 'info' | 'warn' | 'error';
  event: string;
  [detail: string]: string | number | boolean | null | undefined;
};

export type Log = (entry: LogEntry) => void;

/** One JSON object a line, for whatever collects a service's output. */
export const createJsonLog =
  (options: { write: (line: string) => void; now: () => Date }): Log =>
  (entry) =>
    options.write(`${JSON.stringify({ at: options.now().toISOString(), ...entry })}\n`);
