/** A line of a stream as bytes, or the news that it was too long and was skipped; lines count from 1. */
export type InputLine = { number: number; bytes: Uint8Array } | { number: number; tooLong: true };

/** Bytes: a longer line is no record but a file without line breaks. */
const maxLine = 256 * 1_048_576;

const newline = 10;

/** The lines of a stream, those of each chunk together, so that answers can be written as input comes. */
export async function* readLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<InputLine[]> {
  let parts: Buffer[] = [];
  let size = 0;
  let number = 0;
  const close = (): InputLine => {
    number += 1;
    const line: InputLine =
      size > maxLine ? { number, tooLong: true } : { number, bytes: Buffer.concat(parts) };
    parts = [];
    size = 0;
    return line;
  };
  const append = (part: Buffer) => {
    size += part.length;
    // What is too long is counted and dropped, so that memory stays bounded.
    if (size > maxLine) parts = [];
    else parts.push(part);
  };
  for await (const chunk of input) {
    const buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk);
    const lines: InputLine[] = [];
    let from = 0;
    for (let at = buffer.indexOf(newline); at >= 0; at = buffer.indexOf(newline, from)) {
      append(buffer.subarray(from, at));
      lines.push(close());
      from = at + 1;
    }
    if (from < buffer.length) append(buffer.subarray(from));
    if (lines.length > 0) yield lines;
  }
  if (size > 0) yield [close()];
}
