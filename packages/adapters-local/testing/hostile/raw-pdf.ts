const toBytes = (body: string | Uint8Array): Uint8Array =>
  typeof body === 'string' ? Buffer.from(body, 'latin1') : body;

export const pdfStream = (dictionary: string, body: string | Uint8Array): Uint8Array => {
  const bytes = toBytes(body);
  const head = Buffer.from(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`, 'latin1');
  return Buffer.concat([head, bytes, Buffer.from('\nendstream', 'latin1')]);
};

/** A PDF of these objects, numbered from 1; the first is the catalogue. Nothing is checked, so that all can be wrong. */
export const buildRawPdf = (
  objects: ReadonlyArray<string | Uint8Array>,
  options: { trailer?: (xrefAt: number) => string } = {},
): Uint8Array => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const add = (body: string | Uint8Array): void => {
    const bytes = toBytes(body);
    chunks.push(bytes);
    length += bytes.length;
  };
  add('%PDF-1.7\n');
  const offsets = objects.map((body, index) => {
    const at = length;
    add(`${index + 1} 0 obj\n`);
    add(body);
    add('\nendobj\n');
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const xrefAt = length;
  add(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`);
  add(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${options.trailer?.(xrefAt) ?? ''} >>\n`);
  add(`startxref\n${xrefAt}\n%%EOF\n`);
  return Buffer.concat(chunks);
};

/** The catalogue, the tree, one page and its content, which shows `text`; further objects begin at 6. */
export const onePage = (options: {
  text: string;
  catalog?: string;
  pages?: string;
  page?: string;
  font?: string;
  content?: string | Uint8Array;
  more?: ReadonlyArray<string | Uint8Array>;
}): ReadonlyArray<string | Uint8Array> => [
  `<< /Type /Catalog /Pages 2 0 R ${options.catalog ?? ''} >>`,
  options.pages ?? '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
  `<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> ${
    options.page ?? '/MediaBox [0 0 595 842]'
  } >>`,
  options.content instanceof Uint8Array
    ? options.content
    : pdfStream('', `${options.content ?? ''}BT /F1 12 Tf 72 720 Td (${options.text}) Tj ET\n`),
  options.font ?? '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ...(options.more ?? []),
];
