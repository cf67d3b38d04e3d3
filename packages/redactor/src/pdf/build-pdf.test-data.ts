export type TestPage = {
  /** Content stream operators. */
  content: string;
  /** Further entries of the page, such as /Rotate 90. */
  entries?: string;
};

/** Text in Helvetica (F1) or its bold cut (F2), its baseline starting at x, y (points from the bottom left). */
export const showText = (options: {
  x: number;
  y: number;
  text: string;
  size?: number;
  bold?: boolean;
}): string =>
  `BT /${options.bold ? 'F2' : 'F1'} ${options.size ?? 10} Tf ${options.x} ${options.y} Td (${options.text}) Tj ET\n`;

/** A PDF written by hand: pages of 600 by 800 points unless their entries say otherwise, and attached files. */
export const buildPdf = (options: {
  pages: readonly TestPage[];
  attachments?: readonly { name: string; text: string }[];
  /** Further objects, numbered from 4, for the pages' entries and the catalog's to point at. */
  objects?: readonly string[];
  /** Further entries of the catalog, such as /AcroForm. */
  catalog?: string;
  /** The document's information dictionary. */
  info?: string;
}): Uint8Array => {
  const objects: string[] = ['', '', '', ...(options.objects ?? [])];
  const add = (body: string): number => objects.push(body);
  const stream = (dictionary: string, body: string) =>
    `<< ${dictionary} /Length ${body.length} >>\nstream\n${body}\nendstream`;
  objects[2] =
    '<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> ' +
    '/F2 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >> >> >>';
  const kids = options.pages.map((page) => {
    const content = add(stream('', page.content));
    return add(
      `<< /Type /Page /Parent 2 0 R /Resources 3 0 R /Contents ${content} 0 R ${page.entries ?? ''} >>`,
    );
  });
  const files = (options.attachments ?? []).map(({ name, text }) => {
    const file = add(stream('/Type /EmbeddedFile /Subtype /text#2Fxml', text));
    return `(${name}) ${add(`<< /Type /Filespec /F (${name}) /UF (${name}) /EF << /F ${file} 0 R >> >>`)} 0 R`;
  });
  objects[0] = `<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [${files.join(' ')}] >> >> ${options.catalog ?? ''} >>`;
  objects[1] = `<< /Type /Pages /Count ${kids.length} /MediaBox [0 0 600 800] /Kids [${kids
    .map((kid) => `${kid} 0 R`)
    .join(' ')}] >>`;
  let out = '%PDF-1.7\n';
  const offsets = objects.map((body, index) => {
    const at = out.length;
    out += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const xref = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  out += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${options.info ?? '<< >>'} >>\nstartxref\n${xref}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(out, 'latin1'));
};
