const header = '%PDF-1.7\n';

const drawText = (line: string, place: number): string =>
  `BT /F1 12 Tf 72 ${720 - place * 20} Td (${line.replaceAll(/[\\()]/g, '\\$&')}) Tj ET`;

/** Object bodies of one page (the page and its stream), the first of which gets the number. */
const toPage = (lines: readonly string[], number: number): string[] => {
  const stream = lines.map(drawText).join('\n');
  return [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${number + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
  ];
};

/** A PDF with one page per list of ASCII lines. */
export const createTinyPdf = (pages: ReadonlyArray<readonly string[]>): Uint8Array => {
  const firstPage = 4;
  const kids = pages.map((_, index) => `${firstPage + index * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((lines, index) => toPage(lines, firstPage + index * 2)),
  ];
  let text = header;
  const offsets: number[] = [];
  for (const [index, body] of objects.entries()) {
    offsets.push(text.length);
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
  }
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  const trailer = `trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return new TextEncoder().encode(`${text}xref\n0 ${count}\n0000000000 65535 f \n${entries}${trailer}`);
};
