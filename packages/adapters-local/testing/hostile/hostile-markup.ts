import type { HostileFile } from './hostile-file.ts';
import { buildRawPdf, onePage, pdfStream } from './raw-pdf.ts';
import { buildRawZip, deflateZeros, type RawZipPart } from './raw-zip.ts';

const words = ['read', 'me', 'calmly'];
const text = words.join(' ');

/** A billion copies of three letters for who expands entities. */
const laughs = `<!DOCTYPE x [<!ENTITY l0 "lol">${Array.from(
  { length: 9 },
  (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
).join('')}<!ENTITY f SYSTEM "file:///etc/passwd">]>`;

const eInvoiceBomb =
  `<?xml version="1.0"?>${laughs}` +
  '<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"><ID>&l9;&f;</ID></Invoice>';

const wordPart = (body: string, doctype = ''): string =>
  `<?xml version="1.0"?>${doctype}<w:document><w:body><w:p><w:r><w:t>${body}</w:t></w:r></w:p></w:body></w:document>`;

const good: RawZipPart = { name: 'word/document.xml', body: wordPart(text) };

const tricks = [
  '../../word/document.xml',
  '/word/document.xml',
  'word\\document.xml',
  'word/document.xml\0.txt',
];

/** A Word document with a macro, whose template and picture lie at the address. */
export const buildCallingWordFile = (address: string): Uint8Array => {
  const target = `Target="${address}" TargetMode="External"`;
  const relations = `<Relationships><Relationship Id="r1" Type="attachedTemplate" ${target}/><Relationship Id="r2" Type="image" ${target}/></Relationships>`;
  return buildRawZip([
    good,
    { name: 'word/vbaProject.bin', body: 'Sub AutoOpen() : Shell "sh" : End Sub' },
    { name: 'word/_rels/document.xml.rels', body: relations },
  ]);
};

const wordFiles: readonly HostileFile[] = [
  {
    title: 'Word document that unpacks to 1 GB of zeros',
    fileName: 'bomb.docx',
    bytes: () => buildRawZip([{ name: 'word/document.xml', body: { deflated: deflateZeros(1_024) } }]),
    expected: { code: 'document.too-large' },
  },
  {
    title: 'Word document with a bomb in an archive inside it',
    fileName: 'nested-bomb.docx',
    bytes: () => {
      const inner = buildRawZip([{ name: 'a', body: { deflated: deflateZeros(1_024) } }]);
      return buildRawZip([good, { name: 'word/embeddings/inner.zip', body: inner }]);
    },
    expected: { words },
  },
  {
    title: 'Word document of many headers that are large together',
    fileName: 'many.docx',
    bytes: () => {
      const blanks = ' '.repeat(7 * 1024 * 1024);
      const headers = Array.from({ length: 9 }, (_, index) => ({
        name: `word/header${index}.xml`,
        body: blanks,
      }));
      return buildRawZip([good, ...headers]);
    },
    expected: { code: 'document.too-large' },
  },
  {
    title: 'Word document with entities that laugh a billion times',
    fileName: 'laughs.docx',
    bytes: () => buildRawZip([{ name: good.name, body: wordPart(`${text} &l9;`, laughs) }]),
    expected: { words },
  },
  {
    title: 'Word document with names that lead out of its folder',
    fileName: 'paths.docx',
    bytes: () => buildRawZip([...tricks.map((name) => ({ name, body: wordPart('stolen') })), good]),
    expected: { words },
  },
  {
    title: 'archive of which only tricky names would make a Word document',
    fileName: 'tricks.docx',
    bytes: () => buildRawZip(tricks.map((name) => ({ name, body: wordPart('stolen') }))),
    expected: { words: ['word/document.xml'] },
  },
  {
    title: 'Word document with two bodies',
    fileName: 'twice.docx',
    bytes: () => buildRawZip([good, { name: good.name, body: wordPart('another sum') }]),
    expected: { code: 'document.damaged' },
  },
  {
    title: 'Word document with a macro and parts on another machine',
    fileName: 'macro.docx',
    bytes: () => buildCallingWordFile('http://127.0.0.1:9/a'),
    expected: { words },
  },
  {
    title: 'Word document with letters that are half a character',
    fileName: 'surrogates.docx',
    bytes: () => buildRawZip([{ name: good.name, body: wordPart(`&#xD800;x &#57343; ${text}`) }]),
    expected: { words },
  },
  {
    title: 'Word document whose elements nest 100,000 deep',
    fileName: 'deep.docx',
    bytes: () => {
      const deep = `${'<w:tbl><w:tr><w:tc>'.repeat(100_000)}`;
      return buildRawZip([{ name: good.name, body: `${wordPart(text).replace('</w:body>', '')}${deep}` }]);
    },
    expected: { words },
  },
];

const markup: readonly HostileFile[] = [
  {
    title: 'XML with entities that laugh a billion times',
    fileName: 'laughs.xml',
    bytes: () => Buffer.from(`${laughs}<x>&l9; ${text}</x>`),
    expected: { words: ['me'] },
  },
  {
    title: 'e-invoice with entities that laugh a billion times',
    fileName: 'laughs-invoice.xml',
    bytes: () => Buffer.from(eInvoiceBomb),
    expected: { words: [] },
  },
  {
    title: 'PDF with an attached e-invoice that laughs a billion times',
    fileName: 'laughs.pdf',
    bytes: () => {
      const catalog = '/Names << /EmbeddedFiles << /Names [(factur-x.xml) 6 0 R] >> >>';
      const spec = '<< /Type /Filespec /F (factur-x.xml) /UF (factur-x.xml) /EF << /F 7 0 R >> >>';
      const file = pdfStream('/Type /EmbeddedFile /Subtype /text#2Fxml', eInvoiceBomb);
      return buildRawPdf(onePage({ text, catalog, more: [spec, file] }));
    },
    expected: { words },
  },
  {
    title: 'SVG with a script',
    fileName: 'picture.svg',
    bytes: () =>
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg"><script>for(;;);</script><text>${text}</text></svg>`,
      ),
    expected: { words: ['me'] },
  },
  {
    title: 'text with letters that are half a character',
    fileName: 'surrogates.txt',
    bytes: () => Buffer.from(`\ufeffx\ud800y ${text} \udc00${' and on'.repeat(200)}`, 'utf16le'),
    expected: { words },
  },
];

const mislabelled: readonly HostileFile[] = [
  {
    title: 'file of no bytes',
    fileName: 'empty.pdf',
    bytes: () => new Uint8Array(),
    expected: { code: 'document.empty' },
  },
  {
    title: 'PDF that is called a Word document',
    fileName: 'really-a-pdf.docx',
    bytes: () => buildRawPdf(onePage({ text })),
    expected: { words },
  },
  {
    title: 'archive that is called a PDF',
    fileName: 'archive.pdf',
    bytes: () => buildRawZip([{ name: 'a.txt', body: text }]),
    expected: { words: ['a.txt'] },
  },
  {
    title: 'web page with a script that is called a PDF',
    fileName: 'page.pdf',
    bytes: () => Buffer.from(`<!DOCTYPE html><html><script>for(;;);</script>${text}</html>`),
    expected: { words },
  },
  {
    title: 'program that is called a PDF',
    fileName: 'program.pdf',
    bytes: () =>
      Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0', 'latin1'), new Uint8Array(500)]),
    expected: { code: 'document.unsupported' },
  },
];

export const hostileMarkup: readonly HostileFile[] = [...wordFiles, ...markup, ...mislabelled];
