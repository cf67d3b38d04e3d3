import { deflateSync } from 'node:zlib';
import type { LayerWord } from '../pages/place-parts.ts';

export type PdfPage = {
  /** Points. */
  width: number;
  height: number;
  jpeg: { bytes: Uint8Array; width: number; height: number };
  words: readonly LayerWord[];
};

/** Thousandths of the font's size that each sign of the text layer is wide: the same for all, none is drawn. */
const signWidth = 500;
const codesInAll = 65_000;

const number = (value: number): string => String(Math.round(value * 1_000) / 1_000);
const hex = (value: number): string => value.toString(16).padStart(4, '0').toUpperCase();

/** Gives each sign a code of the one font; signs beyond what a font can hold become one that says so. */
const createCodes = () => {
  const codes = new Map<string, number>();
  return {
    codes,
    of: (sign: string): number => {
      const known = codes.get(sign);
      if (known !== undefined) return known;
      if (codes.size >= codesInAll) return 0;
      codes.set(sign, codes.size + 1);
      return codes.size;
    },
  };
};

const toUtf16Hex = (sign: string): string =>
  Array.from({ length: sign.length }, (_, at) => hex(sign.charCodeAt(at))).join('');

/** Tells readers which character each code is. */
const toUnicodeMap = (codes: ReadonlyMap<string, number>): string => {
  const rows = [...codes].map(([sign, code]) => `<${hex(code)}> <${toUtf16Hex(sign)}>`);
  let blocks = '';
  for (let at = 0; at < rows.length; at += 100) {
    const block = rows.slice(at, at + 100);
    blocks += `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`;
  }
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Layer def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
${blocks}endcmap CMapName currentdict /CMap defineresource pop end end`;
};

const isDrawable = (sign: string): boolean => !/[\p{Cc}\p{Cs}]/u.test(sign);

const toContent = (page: PdfPage, codeOf: (sign: string) => number): string => {
  const { width, height, words } = page;
  let content = `q ${number(width)} 0 0 ${number(height)} 0 0 cm /Page Do Q\nBT 3 Tr\n`;
  for (const { text, box } of words) {
    const signs = [...text].filter(isDrawable);
    const [left, top, right, bottom] = box;
    const size = Math.max(1, (bottom - top) * height);
    const wide = Math.max(0.5, (right - left) * width);
    if (signs.length === 0) continue;
    const stretch = (wide / ((signs.length * size * signWidth) / 1_000)) * 100;
    const baseline = height - bottom * height + size * 0.2;
    const codes = signs.map((sign) => hex(codeOf(sign))).join('');
    content += `/Layer ${number(size)} Tf ${number(stretch)} Tz 1 0 0 1 ${number(left * width)} ${number(baseline)} Tm <${codes}> Tj\n`;
  }
  return `${content}ET\n`;
};

/**
 * A PDF of pictures, each with a layer of words that nobody sees and every reader finds. It has nothing else: no
 * metadata, no dates, no identity, no forms, notes, files, links, scripts or earlier revisions.
 */
export const writePdf = (pages: readonly PdfPage[]): Uint8Array => {
  const objects: Buffer[] = [];
  const add = (body: string): number => objects.push(Buffer.from(body, 'latin1'));
  const addStream = (dictionary: string, bytes: Uint8Array): number =>
    objects.push(
      Buffer.concat([
        Buffer.from(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`, 'latin1'),
        bytes,
        Buffer.from('\nendstream', 'latin1'),
      ]),
    );
  const addPacked = (dictionary: string, text: string): number =>
    addStream(`${dictionary} /Filter /FlateDecode`, deflateSync(Buffer.from(text, 'latin1')));
  const { codes, of } = createCodes();
  const [catalog, tree, font] = [add(''), add(''), add('')];
  const kids = pages.map((page) => {
    const { width, height, bytes } = page.jpeg;
    const picture = addStream(
      `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`,
      bytes,
    );
    const content = addPacked('', toContent(page, of));
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${number(page.width)} ${number(page.height)}] ` +
        `/Resources << /XObject << /Page ${picture} 0 R >> /Font << /Layer ${font} 0 R >> >> /Contents ${content} 0 R >>`,
    );
  });
  const unicode = addPacked('', toUnicodeMap(codes));
  const descriptor = add(
    '<< /Type /FontDescriptor /FontName /Layer /Flags 4 /FontBBox [0 -200 500 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 800 /StemV 80 >>',
  );
  const descendant = add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Layer /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /DW ${signWidth} /CIDToGIDMap /Identity >>`,
  );
  const set = (at: number, body: string): void => {
    objects[at - 1] = Buffer.from(body, 'latin1');
  };
  set(catalog, `<< /Type /Catalog /Pages ${tree} 0 R >>`);
  set(tree, `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`);
  set(
    font,
    `<< /Type /Font /Subtype /Type0 /BaseFont /Layer /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${unicode} 0 R >>`,
  );
  return assemble(objects, catalog);
};

/** Objects, then the table of where each begins. */
const assemble = (objects: readonly Buffer[], catalog: number): Uint8Array => {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  let at = parts[0]?.length ?? 0;
  const push = (part: Buffer): void => {
    parts.push(part);
    at += part.length;
  };
  const places = objects.map((body, index) => {
    const place = at;
    push(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]));
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = at;
  push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`));
  push(
    Buffer.from(
      `trailer\n<< /Size ${objects.length + 1} /Root ${catalog} 0 R >>\nstartxref\n${table}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
};
