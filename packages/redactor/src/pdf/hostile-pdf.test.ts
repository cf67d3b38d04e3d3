import { describe, expect, it } from 'vitest';
import { toOptions } from '../reader-eyes.test-data.ts';
import { redactFile } from '../redact-file.ts';
import { buildPdf, showText } from './build-pdf.test-data.ts';
import { allBytes, readWithPdfjs } from './look-into-pdf.test-data.ts';

const name = 'Ada Lovelace';
const stream = (dictionary: string, body: string) =>
  `<< ${dictionary} /Length ${body.length} >>\nstream\n${body}\nendstream`;
const small = '/MediaBox [0 0 300 120]';
const show = (y: number, text: string) => showText({ x: 20, y, text });

/** Objects from 4 on. */
const objects = [
  stream('/Type /Metadata /Subtype /XML', `<x:xmpmeta><dc:creator>${name}</dc:creator></x:xmpmeta>`),
  `<< /Type /Outlines /First 6 0 R /Last 6 0 R /Count 1 >>`,
  `<< /Title (${name}) /Parent 5 0 R /Dest (${name}) >>`,
  `<< /S /JavaScript /JS (app.alert\\("${name}"\\)) >>`,
  `<< /Fields [9 0 R] /XFA [(datasets) 10 0 R] >>`,
  `<< /Type /Annot /Subtype /Widget /FT /Tx /T (client) /V (${name}) /Rect [20 20 200 34] /DA (/F1 10 Tf) /F 4 >>`,
  stream('', `<xfa:data><name>${name}</name></xfa:data>`),
  `<< /Type /OCG /Name (${name}) >>`,
  stream(
    '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
    name,
  ),
];
const catalog = `/Metadata 4 0 R /Outlines 5 0 R /OpenAction 7 0 R /AcroForm 8 0 R /Lang (${name})
  /PageLabels << /Nums [0 << /P (${name}) >>] >> /Dests << /Lovelace [20 0 R /Fit] >>
  /PieceInfo << /App << /Private (${name}) >> >>
  /OCProperties << /OCGs [11 0 R] /D << /OFF [11 0 R] /Name (${name}) >> >>`;

const hidden =
  `% ${name}\n` +
  `BT 3 Tr /F1 10 Tf 20 90 Td (${name}) Tj ET BT 0 Tr ET\n` +
  `1 1 1 rg ${show(75, name)} 0 0 0 rg ${show(60, name)} 15 55 120 14 re f\n` +
  `/Span << /ActualText (${name}) >> BDC ${show(45, 'Aba Lovelxce')} EMC\n` +
  `/OC /Layer BDC ${show(30, name)} EMC ${showText({ x: 700, y: 10, text: name })}`;
const first = buildPdf({
  objects,
  catalog,
  info: `<< /Title (${name}) /Keywords (${name}) /Client (${name}) >>`,
  pages: [
    {
      content: hidden + show(10, 'Plain words stay.'),
      entries: `${small} /Thumb 12 0 R /Resources << /Properties << /Layer 11 0 R >> >>`,
    },
    {
      content: show(100, `To ${name}, by return.`) + show(80, 'Cut'),
      entries: `/MediaBox [0 0 400 300] /CropBox [10 50 310 150] /Annots [9 0 R << /Type /Annot /Subtype /Link /Rect [1 1 9 9] /A << /S /URI /URI (mailto:ada@lovelace.org) >> >>] /AA << /O 7 0 R >>`,
    },
    { content: showText({ x: 20, y: 50, text: 'Wide' }), entries: '/MediaBox [-50 -20 250 80] /Rotate 90' },
  ],
});

/** A later revision puts other words upon a page; those of the first stay in the file. */
const revise = (bytes: Uint8Array): Uint8Array => {
  const file = Buffer.from(bytes).toString('latin1');
  const at = file.lastIndexOf('xref\n0');
  const page = [...file.matchAll(/(\d+) 0 obj\n<<\s+\/Length/g)].at(-1)?.[1] ?? '0';
  const object = `${page} 0 obj\n${stream('', showText({ x: 20, y: 50, text: 'Revised' }))}\nendobj\n`;
  const offset = String(file.length).padStart(10, '0');
  const size = /\/Size (\d+)/.exec(file)?.[1];
  const table = `xref\n${page} 1\n${offset} 00000 n \ntrailer\n<< /Size ${size} /Root 1 0 R /Prev ${at} >>\n`;
  return Buffer.from(`${file}${object}${table}startxref\n${file.length + object.length}\n%%EOF\n`, 'latin1');
};

describe('a PDF that holds a name wherever it can', () => {
  it('loses it everywhere, and keeps its pages with their sizes and other words', async () => {
    const original = revise(first);

    const before = await readWithPdfjs(original);
    const { bytes } = await redactFile(toOptions(original));
    const after = await readWithPdfjs(bytes);
    expect(allBytes(bytes)).not.toMatch(/Love|JavaScript|XFA|OCG|Outlines|Thumb|URI|PieceInfo/i);
    expect(after.beside).toEqual([]);
    expect(after.sizes).toEqual(before.sizes);
    expect(after.pages.join('\n')).toMatch(/Plain words stay\..*To \[PERSON_1\], by return\..*Revised/s);
    expect(after.pages.join('\n')).not.toContain('Wide');
    expect(after.sizes.at(-1)).toEqual([100, 300]);
  });
});
